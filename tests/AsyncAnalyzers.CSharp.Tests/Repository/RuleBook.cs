using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using AsyncAnalyzers.CSharp.Rules;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Tests.Repository;

/// <summary>A rule and where it is declared.</summary>
/// <param name="Rule">The descriptor.</param>
/// <param name="Field">The field of <c>{Family}Rules</c> that holds it.</param>
internal sealed record RuleEntry(DiagnosticDescriptor Rule, FieldInfo Field)
{
    public string Id => Rule.Id;

    public string Page => $"docs/rules/{Id}.md";

    /// <summary>The last part of the declaring namespace, which is the folder of the rule and of its tests.</summary>
    public string Family => Field.DeclaringType!.Namespace!.Split('.')[^1];

    public bool HasFix => AllFixes.Every.Any(fix => fix.FixableDiagnosticIds.Contains(Id));

    public string Severity => (Rule.IsEnabledByDefault, Rule.DefaultSeverity) switch
    {
        (false, _) => "off",
        (_, DiagnosticSeverity.Info) => "info",
        (_, DiagnosticSeverity.Warning) => "warning",
        (_, var other) => other.ToString(),
    };
}

/// <summary>Every rule of the package, found through the fields of the <c>*Rules</c> classes.</summary>
internal static class RuleBook
{
    public static ImmutableArray<RuleEntry> Entries { get; } = typeof(AsyncRuleAnalyzer).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Rules", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(field => new RuleEntry((DiagnosticDescriptor)field.GetValue(null)!, field))
        .OrderBy(entry => entry.Id, StringComparer.Ordinal)
        .ToImmutableArray();

    public static RuleEntry Entry(string id) => Entries.Single(entry => entry.Id == id);
}
