using System;
using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// A function that may block its caller, by its name, with what its body mentions: that of nested functions counts for it, too.
/// Syntax alone, so that it may outlive the compilation.
/// </summary>
internal sealed class NamedFunction
{
    // To empty a large set costs as much as to fill it, so one that has grown is not used again.
    private const int ManyMentions = 256;

    [ThreadStatic]
    private static HashSet<Mention>? _mentions;

    private readonly MentionKind _kind;
    private readonly (int Fewest, int Most) _arguments;
    private readonly SyntaxNode _code;
    private readonly ParameterListSyntax? _parameters;
    private Mention[]? _mentioned;

    private NamedFunction(string name, MentionKind kind, (int, int) arguments, SyntaxNode code, ParameterListSyntax? parameters = null)
    {
        Name = name;
        _kind = kind;
        _arguments = arguments;
        _code = code;
        _parameters = parameters;
    }

    public string Name { get; }

    /// <summary>Found when it is first asked for.</summary>
    public Mention[] Mentions => _mentioned ??= _code is ExpressionSyntax named and not AnonymousFunctionExpressionSyntax
        ? [new Mention(WrittenNames.Last(named)!, MentionKind.Call)]
        : MentionsIn(_code);

    /// <summary>Whether the function may call a delegate that it is given, or hand it on.</summary>
    public bool RunsDelegate => _parameters?.Parameters.Any(IsDelegate) == true;

    /// <summary>The functions that are declared in the same function, itself among them, which no other code can name; null for one of a type.</summary>
    public IReadOnlyCollection<NamedFunction>? Beside { get; set; }

    /// <summary>
    /// Whether code that mentions the function's name may run it. A method may also be named without a call, to be handed on.
    /// </summary>
    public bool Answers(Mention mention) =>
        (mention.Kind & _kind) != 0
        && (mention.Arguments == Mention.AnyCount || (mention.Arguments >= _arguments.Fewest && mention.Arguments <= _arguments.Most));

    /// <summary>Whether the mention is of the function's name, and may run it.</summary>
    public bool IsMeantBy(Mention mention) => mention.Name == Name && Answers(mention);

    /// <summary>
    /// The function that a node declares; null for one without a body, and for asynchronous ones: they return at their first
    /// await, and what blocks in them is reported in them.
    /// </summary>
    public static NamedFunction? Of(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method when HasBody(method) && !IsAsynchronous(method.Modifiers, method.ReturnType) =>
            Method(method.Identifier.ValueText, method.ParameterList, method),
        LocalFunctionStatementSyntax local when !IsAsynchronous(local.Modifiers, local.ReturnType) =>
            Method(local.Identifier.ValueText, local.ParameterList, local),
        ConstructorDeclarationSyntax constructor => new NamedFunction(constructor.Identifier.ValueText, MentionKind.Creation, Count(constructor.ParameterList), constructor, constructor.ParameterList),
        AccessorDeclarationSyntax { Parent.Parent: BasePropertyDeclarationSyntax property } accessor when accessor.Body is not null || accessor.ExpressionBody is not null => Accessor(property, accessor, accessor.IsKind(SyntaxKind.GetAccessorDeclaration) ? MentionKind.Reading : MentionKind.Assignment),
        ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property } body => Accessor(property, body, MentionKind.Reading),
        OperatorDeclarationSyntax op => Method(Mention.Operator(op.OperatorToken.ValueText), op.ParameterList, op),
        ConversionOperatorDeclarationSyntax conversion => Method(Mention.ConversionTo(conversion.Type), conversion.ParameterList, conversion),
        // Known by the variable that holds it.
        VariableDeclaratorSyntax { Initializer.Value: AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: 0 } lambda } variable =>
            new NamedFunction(variable.Identifier.ValueText, MentionKind.Call, (0, int.MaxValue), lambda),
        VariableDeclaratorSyntax { Initializer.Value: { } value, Parent: VariableDeclarationSyntax { Type: { } type } } variable when IsDelegate(type) && WrittenNames.Last(value) is not null =>
            new NamedFunction(variable.Identifier.ValueText, MentionKind.Call, (0, int.MaxValue), value),
        _ => null,
    };

    private static NamedFunction Method(string name, ParameterListSyntax parameters, SyntaxNode node) =>
        new(name, MentionKind.Call, Count(parameters), node, parameters);

    private static NamedFunction? Accessor(BasePropertyDeclarationSyntax property, SyntaxNode body, MentionKind kind) => property switch
    {
        PropertyDeclarationSyntax named when !IsAsynchronous(named.Modifiers, named.Type) => new(named.Identifier.ValueText, kind, (0, int.MaxValue), body),
        IndexerDeclarationSyntax => new(Mention.Indexer, kind, (0, int.MaxValue), body),
        _ => null,
    };

    private static bool HasBody(BaseMethodDeclarationSyntax method) => method.Body is not null || method.ExpressionBody is not null;

    private static bool IsAsynchronous(SyntaxTokenList modifiers, TypeSyntax type) =>
        modifiers.Any(SyntaxKind.AsyncKeyword)
        || (type is QualifiedNameSyntax qualified ? qualified.Right : type as SimpleNameSyntax)?.Identifier.ValueText is "Task" or "ValueTask" or "IAsyncEnumerable" or "IAsyncEnumerator";

    /// <summary>How many arguments a call may give: an extension is called with its receiver before the dot, or as an argument.</summary>
    private static (int Fewest, int Most) Count(ParameterListSyntax list)
    {
        var parameters = list.Parameters;
        var isExtension = parameters.Count > 0 && parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword);
        var needed = parameters.Count(parameter => parameter.Default is null && !parameter.Modifiers.Any(SyntaxKind.ParamsKeyword));
        var hasRest = parameters.Count > 0 && parameters[parameters.Count - 1].Modifiers.Any(SyntaxKind.ParamsKeyword);

        // A member of an extension block may be called with its receiver as an argument, too.
        var most = list.Parent?.Parent is BaseTypeDeclarationSyntax and not (ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax or InterfaceDeclarationSyntax)
            ? parameters.Count + 1
            : parameters.Count;
        return (isExtension ? needed - 1 : needed, hasRest ? int.MaxValue : most);
    }

    private bool IsDelegate(ParameterSyntax parameter)
    {
        var name = parameter.Identifier.ValueText;
        var isNamedLikeOne = parameter.Type is { } type && IsDelegate(type);
        return Mentions.Any(mention => mention.Name == name && (isNamedLikeOne || mention.Kind == MentionKind.Call));
    }

    private static bool IsDelegate(TypeSyntax type) => WrittenNames.Last(type) is "Action" or "Func";

    public static Mention[] MentionsIn(SyntaxNode function)
    {
        var mentions = _mentions ??= new HashSet<Mention>();
        mentions.Clear();
        bool? inheritsNothing = null;
        foreach (var node in function.DescendantNodes(node => node is not (AttributeListSyntax or ParameterListSyntax or TypeArgumentListSyntax)))
        {
            if (Mention.Of(node) is { } mention)
                mentions.Add(node is InvocationExpressionSyntax { Expression: SimpleNameSyntax } && (inheritsNothing ??= InheritsNothing(function)) ? mention with { IsOwn = true } : mention);
        }

        if (mentions.Count > ManyMentions)
            _mentions = null;
        return mentions.ToArray();
    }

    /// <summary>Whether the types around have no base class, as far as their names tell, and nothing is imported without a name.</summary>
    private static bool InheritsNothing(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
        {
            if (current is TypeDeclarationSyntax type && (type.Modifiers.Any(SyntaxKind.PartialKeyword) || type.BaseList?.Types.Any(parent => !IsInterfaceName(WrittenNames.Last(parent.Type))) == true))
                return false;
            if (current is CompilationUnitSyntax unit)
                return !unit.Usings.Any(directive => directive.StaticKeyword.RawKind != 0);
        }

        return false;
    }

    private static bool IsInterfaceName(string? name) => name is { Length: > 1 } && name[0] == 'I' && char.IsUpper(name[1]);
}
