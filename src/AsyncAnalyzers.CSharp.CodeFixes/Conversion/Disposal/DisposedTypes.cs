using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Disposal;

/// <summary>Types that have got a <c>DisposeAsync</c>, and where objects of them are disposed.</summary>
internal sealed class DisposedTypes
{
    private readonly HashSet<string> _types;
    private readonly HashSet<ProjectId> _projects;

    private DisposedTypes(HashSet<string> types, HashSet<ProjectId> projects)
    {
        _types = types;
        _projects = projects;
    }

    public bool Any => _types.Count > 0;

    /// <summary>The types of the requested files that are disposable asynchronously now, and were not before.</summary>
    public static async Task<DisposedTypes> GainedAsync(Solution before, Solution after, ConversionRequest request, CancellationToken cancellation)
    {
        var types = new HashSet<string>();
        var projects = new HashSet<ProjectId>();
        foreach (var (document, _) in request.Files(before))
        {
            var known = await AsyncDisposablesAsync(document, cancellation).ConfigureAwait(false);
            var now = await AsyncDisposablesAsync(after.GetDocument(document.Id)!, cancellation).ConfigureAwait(false);
            now.ExceptWith(known);
            if (now.Count == 0)
                continue;
            types.UnionWith(now);
            projects.Add(document.Project.Id);
            projects.UnionWith(document.GetLinkedDocumentIds().Select(id => id.ProjectId));
        }

        return new DisposedTypes(types, projects);
    }

    /// <summary>Where they are disposed synchronously, in every project that can see them.</summary>
    public async Task<List<(DocumentId Document, TextSpan Span)>> SitesAsync(Solution solution, CancellationToken cancellation)
    {
        var graph = solution.GetProjectDependencyGraph();
        var projects = _projects.SelectMany(id => graph.GetProjectsThatTransitivelyDependOnThisProject(id).Append(id)).Distinct();
        var sites = new List<(DocumentId, TextSpan)>();
        foreach (var document in projects.SelectMany(id => solution.GetProject(id)!.Documents))
        {
            if (await DocumentPlanner.CreateContextAsync(document, cancellation).ConfigureAwait(false) is { } context)
                sites.AddRange(Disposals(context).Select(node => (document.Id, Squiggle.Of(node))));
        }

        return sites;
    }

    private IEnumerable<SyntaxNode> Disposals(PlanningContext context) => context.Root.DescendantNodes().Where(node => node switch
    {
        UsingStatementSyntax { AwaitKeyword.RawKind: 0 } statement => IsOne(statement.Expression, statement.Declaration, context),
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, AwaitKeyword.RawKind: 0 } declaration => IsOne(null, declaration.Declaration, context),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call => IsDispose(call, context),
        _ => false,
    });

    private bool IsDispose(InvocationExpressionSyntax call, PlanningContext context) =>
        WrittenNames.Last(call.Expression) == "Dispose"
        && context.Model.GetSymbolInfo(call, context.Cancellation).Symbol is IMethodSymbol { Parameters.Length: 0 } method
        && Includes(call.Expression is MemberAccessExpressionSyntax access ? context.Model.GetTypeInfo(access.Expression, context.Cancellation).Type : method.ContainingType);

    private bool IsOne(ExpressionSyntax? expression, VariableDeclarationSyntax? declaration, PlanningContext context) =>
        Includes(expression is not null
            ? context.Model.GetTypeInfo(expression, context.Cancellation).Type
            : context.Model.GetTypeInfo(declaration!.Type, context.Cancellation).Type);

    private bool Includes(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.OriginalDefinition.GetDocumentationCommentId() is { } id && _types.Contains(id))
                return true;
        }

        return false;
    }

    private static async Task<HashSet<string>> AsyncDisposablesAsync(Document document, CancellationToken cancellation)
    {
        var found = new HashSet<string>();
        if (await DocumentPlanner.CreateContextAsync(document, cancellation).ConfigureAwait(false) is not { } context)
            return found;
        foreach (var type in context.Root.DescendantNodes().OfType<TypeDeclarationSyntax>())
        {
            if (context.Model.GetDeclaredSymbol(type, cancellation) is INamedTypeSymbol symbol && KnownTypes.Is(symbol, context.Facts.Types.AsyncDisposable))
                found.Add(symbol.GetDocumentationCommentId()!);
        }

        return found;
    }
}
