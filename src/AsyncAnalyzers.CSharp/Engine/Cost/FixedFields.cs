using System;
using System.Collections.Concurrent;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>Fields that are constants in all but name: a number is written where they are declared, and nothing else anywhere.</summary>
internal sealed class FixedFields
{
    private readonly ConcurrentDictionary<IFieldSymbol, double?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The number, or null where the field may hold another.</summary>
    public double? NumberOf(IFieldSymbol field) => field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private ? _known.GetOrAdd(field, Find) : null;

    private static double? Find(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } written } && !IsWrittenAgain(field)
            ? Convert.ToDouble(written.Token.Value, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    private static bool IsWrittenAgain(IFieldSymbol field) => field.ContainingType.DeclaringSyntaxReferences
        .SelectMany(reference => MentionedNames.In(reference.GetSyntax(), field.Name))
        .Any(IsWrite);

    private static bool IsWrite(SimpleNameSyntax mention)
    {
        SyntaxNode place = mention;
        while (place.Parent is MemberAccessExpressionSyntax access && access.Name == place)
            place = access;

        return place.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == place,
            PrefixUnaryExpressionSyntax prefix => prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
            PostfixUnaryExpressionSyntax postfix => postfix.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
            RefExpressionSyntax => true,
            _ => false,
        };
    }
}
