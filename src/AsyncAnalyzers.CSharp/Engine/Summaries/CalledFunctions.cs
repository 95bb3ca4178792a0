using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>The functions with a body at hand that one operation runs before it ends, called by name or not.</summary>
internal sealed class CalledFunctions
{
    private readonly CompilationFacts _facts;
    private readonly HeldLambdas _lambdas;

    public CalledFunctions(CompilationFacts facts)
    {
        _facts = facts;
        _lambdas = new HeldLambdas(facts);
    }

    /// <summary>
    /// By the symbol alone, without an operation tree: whether what a node runs may have a body at hand that <paramref name="accepts"/>
    /// accepts.
    /// </summary>
    public bool MayBe(SyntaxNode node, SemanticModel model, System.Func<IMethodSymbol, bool> accepts, CancellationToken cancellation) => node switch
    {
        UsingStatementSyntax or LocalDeclarationStatementSyntax => true,
        CommonForEachStatementSyntax loop => MayBe(loop.Expression, model, accepts, cancellation),
        _ => model.GetSymbolInfo(node, cancellation).Symbol switch
        {
            // The variable that holds the delegate tells.
            IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } => true,
            IMethodSymbol method => IsReadable(method) && accepts(method),
            IPropertySymbol property => (property.GetMethod is { } get && IsReadable(get) && accepts(get)) || (property.SetMethod is { } set && IsReadable(set) && accepts(set)),
            _ => false,
        },
    };

    public IEnumerable<(IMethodSymbol Target, bool IsDispatched)> By(IOperation operation) => operation.Kind
        is OperationKind.Invocation or OperationKind.ObjectCreation or OperationKind.PropertyReference or OperationKind.Binary or OperationKind.Conversion or OperationKind.Loop or OperationKind.Using or OperationKind.UsingDeclaration
        ? Readable(operation)
        : System.Array.Empty<(IMethodSymbol, bool)>();

    private IEnumerable<(IMethodSymbol Target, bool IsDispatched)> Readable(IOperation operation)
    {
        foreach (var call in All(operation))
        {
            if (IsReadable(call.Target))
                yield return call;
        }
    }

    private bool IsReadable(IMethodSymbol method) => HasBody(method) && !ReturnsFirst(method) && !IsLogging(method);

    private IEnumerable<(IMethodSymbol Target, bool IsDispatched)> All(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } held }:
                if (_lambdas.In(held) is { } lambda)
                    yield return (lambda, false);
                break;
            case IInvocationOperation call when !IsIterator(call.TargetMethod):
                yield return (call.TargetMethod, call.IsVirtual && IsOpen(call.TargetMethod, call.Instance?.Unwrap()));
                break;
            case IObjectCreationOperation { Constructor: { } constructor }:
                yield return (constructor, false);
                break;
            case IPropertyReferenceOperation property when Accessor(property) is { } accessor:
                yield return (accessor, accessor.IsAbstract || (accessor.IsVirtual && IsOpen(accessor, property.Instance?.Unwrap())));
                break;
            case IBinaryOperation { OperatorMethod: { } op }:
                yield return (op, false);
                break;
            case IConversionOperation { OperatorMethod: { } conversion }:
                yield return (conversion, false);
                break;
            case IForEachLoopOperation loop when loop.Collection.Unwrap() is IInvocationOperation { TargetMethod: var iterator } && IsIterator(iterator):
                yield return (iterator, false);
                break;
            case IUsingOperation { IsAsynchronous: false } statement:
                foreach (var dispose in Disposals(statement.Resources))
                    yield return (dispose, false);
                break;
            case IUsingDeclarationOperation { IsAsynchronous: false } declaration:
                foreach (var dispose in Disposals(declaration.DeclarationGroup))
                    yield return (dispose, false);
                break;
        }
    }

    /// <summary>What has no declaration in source has no body that could be read, unless its assembly tells; accessors that nobody wrote do nothing.</summary>
    private bool HasBody(IMethodSymbol method) =>
        !method.IsImplicitlyDeclared && ((method.ReducedFrom ?? method).DeclaringSyntaxReferences.Length > 0 ? !IsAutomatic(method) : _facts.Published.Know(method));

    private static bool IsAutomatic(IMethodSymbol method) =>
        method is { AssociatedSymbol: IPropertySymbol, IsAbstract: false, IsVirtual: false, IsOverride: false }
        && method.DeclaringSyntaxReferences[0].GetSyntax() is AccessorDeclarationSyntax { Body: null, ExpressionBody: null };

    /// <summary>An async function returns at its first await; what it does before is reported in it.</summary>
    private bool ReturnsFirst(IMethodSymbol method) => method.IsAsync || _facts.Awaitables.IsAsynchronousReturn(method.ReturnType);

    /// <summary>Nobody writes a log entry asynchronously, whatever it is written to.</summary>
    private static bool IsLogging(IMethodSymbol method) =>
        (method.IsPartialDefinition && method.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "LoggerMessageAttribute", ContainingNamespace.Name: "Logging" }))
        || (method.ContainingType.Name is { } type && (type.EndsWith("Logger", System.StringComparison.Ordinal) || type is "Log" or "Logging" or "Trace" or "Tracing" or "Debug"));

    private bool IsIterator(IMethodSymbol method) => (method.ReducedFrom ?? method).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } declaration
        ? Iterators.Contains(declaration)
        : _facts.Published.IsIterator(method);

    /// <summary>Whether an object of the receiver's type may have an override of its own.</summary>
    private static bool IsOpen(IMethodSymbol method, IOperation? receiver) =>
        !method.IsSealed && receiver is not IObjectCreationOperation && receiver?.Type is not { IsSealed: true };

    private static IMethodSymbol? Accessor(IPropertyReferenceOperation reference)
    {
        var isTarget = reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference;
        return isTarget ? reference.Property.SetMethod : reference.Property.GetMethod;
    }

    private IEnumerable<IMethodSymbol> Disposals(IOperation resources)
    {
        var contract = _facts.Types.Get("System.IDisposable")?.GetMembers("Dispose").FirstOrDefault();
        var types = resources is IVariableDeclarationGroupOperation group
            ? group.Declarations.SelectMany(declaration => declaration.Declarators).Select(declarator => declarator.Symbol.Type)
            : new[] { resources.Unwrap().Type! };
        return contract is null
            ? Enumerable.Empty<IMethodSymbol>()
            : types.Where(type => type?.TypeKind is TypeKind.Class or TypeKind.Struct).Select(type => type.FindImplementationForInterfaceMember(contract)).OfType<IMethodSymbol>();
    }
}
