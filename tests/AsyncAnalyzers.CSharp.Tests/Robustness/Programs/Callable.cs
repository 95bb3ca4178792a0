using System;

namespace AsyncAnalyzers.CSharp.Tests.Robustness.Programs;

/// <summary>The type that is being written.</summary>
internal sealed record TypeInProgress(string Name, string Modifiers)
{
    public bool HasBase => Modifiers == "base";

    public bool IsGeneric => Modifiers == "generic";
}

/// <summary>A function of a generated program that takes a number.</summary>
internal sealed record Callable(string Kind, string Name, string Modifiers, TypeInProgress Type)
{
    /// <summary>What a call of it is.</summary>
    public string Sort => Kind switch
    {
        "aint" => "taskint",
        "atask" => "task",
        "avint" => "vint",
        "iter" => "ints",
        "aiter" => "aints",
        _ => Kind,
    };

    /// <summary>A statement that runs it to its end.</summary>
    public string Run() => Sort switch
    {
        "task" => $"await {With("1", null)};",
        "taskint" or "vint" => $"Shared.Use(await {With("1", null)});",
        "ints" => $"foreach (var item in {With("1", null)}) Shared.Use(item);",
        "aints" => $"await foreach (var item in {With("1", null)}) Shared.Use(item);",
        _ => $"Shared.Use({With("1", null)});",
    };

    /// <summary>A call with <paramref name="argument"/>, from code of <paramref name="from"/>.</summary>
    public string With(string argument, TypeInProgress? from)
    {
        if (Modifiers.EndsWith(",ext", StringComparison.Ordinal))
            return $"({argument}).{Name}()";

        var type = Type.IsGeneric ? Type.Name + "<int>" : Type.Name;
        var receiver = from == Type ? "" : Modifiers.EndsWith(",static", StringComparison.Ordinal) ? type + "." : $"new {type}().";
        return $"{receiver}{Name}({argument})";
    }
}
