using System;
using System.Collections.Concurrent;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>What code does with a name, as far as syntax tells: of a mention, all that it may be.</summary>
[Flags]
internal enum MentionKind
{
    /// <summary>It calls a method, a local function or an operator, or hands a method on.</summary>
    Call = 1,

    /// <summary>It makes an object.</summary>
    Creation = 2,

    /// <summary>It reads a property or an indexer, or names a type or a variable.</summary>
    Reading = 4,

    /// <summary>It sets a property, an indexer or a variable.</summary>
    Assignment = 8,
}

/// <summary>The name of something that code runs, as far as syntax tells.</summary>
/// <param name="Name">The simple name; of an indexer or operator the one that it is filed under.</param>
/// <param name="Kind">What is done with it.</param>
/// <param name="Arguments">How many arguments a call gives, or <see cref="AnyCount"/>.</param>
internal readonly record struct Mention(string Name, MentionKind Kind, int Arguments = Mention.AnyCount)
{
    /// <summary>A call without a receiver in a type that nothing but sources can have given the method: no API can be meant.</summary>
    public bool IsOwn { get; init; }

    private static readonly ConcurrentDictionary<string, string> Operators = new(StringComparer.Ordinal);

    /// <summary>Nobody has counted.</summary>
    public const int AnyCount = -1;

    /// <summary>The name under which indexers are filed.</summary>
    public const string Indexer = "this[]";

    /// <summary>The name under which conversions are filed.</summary>
    public const string Conversion = "operator()";

    /// <summary>The same of one to a type by that name; numbers convert to each other afterwards.</summary>
    public static string ConversionTo(TypeSyntax type) => Conversion + WrittenNames.Last(type);

    /// <summary>The name under which the operator of a token such as <c>+</c> is filed.</summary>
    public static string Operator(string token) => Operators.GetOrAdd(token, written => "operator" + written);

    /// <summary>What a node runs by itself; null for nodes that run nothing, or nothing that has a name.</summary>
    public static Mention? Of(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => WrittenNames.Last(call.Expression) is { } name ? new Mention(name, MentionKind.Call, call.ArgumentList.Arguments.Count) : null,
        ObjectCreationExpressionSyntax creation => Creation(creation.Type, creation.ArgumentList?.Arguments.Count ?? 0),
        ImplicitObjectCreationExpressionSyntax creation => Creation((creation.Parent?.Parent?.Parent as VariableDeclarationSyntax)?.Type, creation.ArgumentList.Arguments.Count),
        ConstructorInitializerSyntax initializer => Creation(initializer),
        MemberBindingExpressionSyntax { Parent: not InvocationExpressionSyntax } binding => new Mention(binding.Name.Identifier.ValueText, Use(binding)),
        MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax } access => new Mention(access.Name.Identifier.ValueText, Use(access)),
        IdentifierNameSyntax name when IsValue(name) => new Mention(name.Identifier.ValueText, Use(name)),
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax => new Mention(Indexer, Use(node)),
        BinaryExpressionSyntax binary => new Mention(Operator(binary.OperatorToken.ValueText), MentionKind.Call),
        CastExpressionSyntax cast => new Mention(ConversionTo(cast.Type), MentionKind.Call),
        UsingStatementSyntax { AwaitKeyword.RawKind: 0 } or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, AwaitKeyword.RawKind: 0 } => new Mention("Dispose", MentionKind.Call, 0),
        _ => null,
    };

    /// <summary>What is done with the value that a node names. A method is named without a call only where a delegate can stand.</summary>
    private static MentionKind Use(SyntaxNode value) => value.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Left == value => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? MentionKind.Assignment : MentionKind.Reading | MentionKind.Assignment,
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax } => MentionKind.Call | MentionKind.Reading | MentionKind.Assignment,
        MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or ElementAccessExpressionSyntax or ArgumentSyntax { Parent: BracketedArgumentListSyntax } => MentionKind.Reading,
        BinaryExpressionSyntax { RawKind: not ((int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.AddExpression or (int)SyntaxKind.SubtractExpression) } => MentionKind.Reading,
        InterpolationSyntax or IsPatternExpressionSyntax or IfStatementSyntax or SwitchStatementSyntax or CommonForEachStatementSyntax or AwaitExpressionSyntax => MentionKind.Reading,
        _ => MentionKind.Call | MentionKind.Reading,
    };

    private static Mention? Creation(TypeSyntax? type, int arguments) =>
        type is not null && WrittenNames.Last(type) is { } name ? new Mention(name, MentionKind.Creation, arguments) : null;

    private static Mention? Creation(ConstructorInitializerSyntax initializer) => initializer.Parent?.Parent is TypeDeclarationSyntax type
        ? initializer.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword)
            ? new Mention(type.Identifier.ValueText, MentionKind.Creation, initializer.ArgumentList.Arguments.Count)
            : Creation(type.BaseList?.Types[0].Type, initializer.ArgumentList.Arguments.Count)
        : null;

    private static bool IsValue(IdentifierNameSyntax name) =>
        name.Parent is not (InvocationExpressionSyntax or NameColonSyntax or MemberBindingExpressionSyntax)
        && (name.Parent as MemberAccessExpressionSyntax)?.Name != name
        && !SyntaxFacts.IsInTypeOnlyContext(name);
}
