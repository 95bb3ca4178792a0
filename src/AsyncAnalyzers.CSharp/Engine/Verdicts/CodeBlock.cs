using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>One code block, as the families look at it: what one of them has found out about it is there for the others.</summary>
internal sealed class CodeBlock
{
    private BlockNodes.Walk? _walk;
    private SyntaxNode? _declaration;
    private ISymbol? _declared;
    private StrongBox<IReadOnlyCollection<NamedFunction>?>? _nested;
    private bool? _hasLocalFunctions;
    private ImmutableArray<Fault> _blocking;
    private ImmutableArray<Fault> _lostTasks;

    /// <param name="node">The declaration that the compiler's driver hands out as one block.</param>
    /// <param name="owner">The method, accessor, field or property that the block belongs to.</param>
    /// <param name="model">The semantic model of the block's tree.</param>
    /// <param name="facts">The facts of the compilation.</param>
    /// <param name="cancellation">Ends the search.</param>
    public CodeBlock(SyntaxNode node, ISymbol owner, SemanticModel model, CompilationFacts facts, CancellationToken cancellation)
    {
        Node = node;
        Owner = owner;
        Model = model;
        Facts = facts;
        Cancellation = cancellation;
    }

    public SyntaxNode Node { get; }

    public ISymbol Owner { get; }

    public SemanticModel Model { get; }

    public CompilationFacts Facts { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>The nodes of the block that some family asks for, in source order.</summary>
    public ImmutableArray<SyntaxNode> Nodes => (_walk ??= Facts.Nodes.Of(Node)).Nodes;

    /// <summary>The functions that are declared in the block and may block, by name; null where there are none.</summary>
    public IReadOnlyCollection<NamedFunction>? NestedFunctions => (_nested ??= new StrongBox<IReadOnlyCollection<NamedFunction>?>(TreeNames.Nested(Nodes))).Value;

    /// <summary>Whether a local function is declared in the block.</summary>
    public bool HasLocalFunctions => _hasLocalFunctions ??= Nodes.Any(node => node is LocalFunctionStatementSyntax);

    /// <summary>What blocks in the block.</summary>
    public ImmutableArray<Fault> Blocking => _blocking.IsDefault ? _blocking = Facts.Blocking.In(this) : _blocking;

    /// <summary>The tasks that are lost in the block.</summary>
    public ImmutableArray<Fault> LostTasks => _lostTasks.IsDefault ? _lostTasks = Facts.LostTasks.In(this) : _lostTasks;

    public IOperation? Operation(SyntaxNode node) => Model.GetOperation(node, Cancellation);

    public ITypeSymbol? TypeOf(SyntaxNode expression) => Model.GetTypeInfo(expression, Cancellation).Type;

    /// <summary>The symbol that a node declares: the finders ask one after the other for the same node.</summary>
    public ISymbol? Declared(SyntaxNode declaration)
    {
        if (_declaration != declaration)
            (_declaration, _declared) = (declaration, Model.GetDeclaredSymbol(declaration, Cancellation));

        return _declared;
    }

    public FunctionContext ContextOf(IOperation operation) => Facts.Contexts.Of(operation, Owner);
}
