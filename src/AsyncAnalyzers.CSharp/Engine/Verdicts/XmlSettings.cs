using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Looks for <c>XmlReaderSettings { Async = true }</c> behind a reader or writer that was created in this function.</summary>
internal static class XmlSettings
{
    public static bool AllowAsync(IOperation xml) => Values(xml).Any(IsCreatedAsync);

    private static bool IsCreatedAsync(IOperation value) =>
        value.Unwrap() is IInvocationOperation { TargetMethod.Name: "Create" } create
        && create.Arguments.SelectMany(argument => Values(argument.Value)).Any(SaysAsync);

    private static bool SaysAsync(IOperation settings) =>
        settings.Unwrap() is IObjectCreationOperation { Initializer: { } initializer }
        && initializer.Initializers.OfType<ISimpleAssignmentOperation>().Any(assignment =>
            assignment is { Target: IPropertyReferenceOperation { Property.Name: "Async" }, Value.ConstantValue: { HasValue: true, Value: true } });

    private static System.Collections.Generic.IEnumerable<IOperation> Values(IOperation value) =>
        value.Unwrap() is ILocalReferenceOperation local ? LocalValues.Of(local) : [value.Unwrap()];
}
