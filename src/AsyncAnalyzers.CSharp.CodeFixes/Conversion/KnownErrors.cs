using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>The errors of a solution before it is changed, asked for once, and only where there are some afterwards.</summary>
internal sealed class KnownErrors
{
    private readonly ConcurrentDictionary<DocumentId, List<string>> _known = new();
    private readonly Solution _before;

    public KnownErrors(Solution before) => _before = before;

    /// <summary>The errors of a changed document that were not there before: a fix in a project that does not compile is still a fix.</summary>
    public async Task<List<Diagnostic>> NewInAsync(Document after, CancellationToken cancellation)
    {
        var now = await ErrorsAsync(after, cancellation).ConfigureAwait(false);
        if (now.Count == 0)
            return now;

        if (!_known.TryGetValue(after.Id, out var keys))
            _known[after.Id] = keys = (await ErrorsAsync(_before.GetDocument(after.Id)!, cancellation).ConfigureAwait(false)).Select(Key).ToList();
        var known = keys.ToList();
        return now.Where(error => !known.Remove(Key(error))).ToList();
    }

    private static string Key(Diagnostic error) => error.Id + error.GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<List<Diagnostic>> ErrorsAsync(Document document, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return model is null
            ? new List<Diagnostic>()
            : model.GetDiagnostics(cancellationToken: cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
    }
}
