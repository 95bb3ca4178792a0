using System;

namespace AsyncAnalyzers.CSharp.Engine.Catalogue;

/// <summary>
/// The API that a row names: a documentation ID, where a method without a parameter list stands for every overload and
/// <c>()</c> for the overload without parameters alone. Holds the simple names too, by which a symbol is looked up.
/// </summary>
internal sealed class CatalogueId
{
    private const string ConstructorName = ".ctor";

    private CatalogueId(string text, bool isExact, string typeId, string typeName, string memberName)
    {
        Text = text;
        IsExact = isExact;
        TypeId = typeId;
        TypeName = typeName;
        MemberName = memberName;
    }

    /// <summary>The ID as Roslyn writes it, so without <c>()</c> and with <c>#ctor</c>.</summary>
    public string Text { get; }

    /// <summary>The ID has a parameter list, so it names one overload.</summary>
    public bool IsExact { get; }

    /// <summary>The ID of the type: of the one named, or of the one that holds the member.</summary>
    public string TypeId { get; }

    /// <summary>The type's simple name, without arity.</summary>
    public string TypeName { get; }

    /// <summary>The member's name as its symbol spells it; empty for a type.</summary>
    public string MemberName { get; }

    public bool IsType => Text[0] == 'T';

    public bool IsMethod => Text[0] == 'M';

    /// <summary>The type is generic, so that whoever names it writes its arguments as well.</summary>
    public bool IsOfGenericType => TypeId[TypeId.Length - 1] is >= '0' and <= '9' && TypeId.IndexOf('`') > 0;

    public bool IsNamespace => Text[0] == 'N';

    /// <summary>Whether a call with that many arguments may mean the method: some parameters may be optional, and a list may follow.</summary>
    public bool MayTake(int arguments) =>
        !IsExact || Text.EndsWith("[])", StringComparison.Ordinal) || arguments <= (Text.IndexOf('(') < 0 ? 0 : Text.Split(',').Length);

    /// <summary>Whether everything that <paramref name="other"/> names is named by this ID too.</summary>
    public bool Covers(CatalogueId other)
    {
        if (IsType)
            return Text == other.TypeId;
        return Text == other.Text || (!IsExact && Text == WithoutParameters(other.Text));
    }

    /// <summary>Reads an ID; on failure the reason, as the end of a sentence about the row, is in <paramref name="fault"/>.</summary>
    public static CatalogueId? Parse(string written, out string fault)
    {
        fault = FaultOf(written);
        if (fault.Length > 0)
            return null;

        var list = written.IndexOf('(');
        var head = list < 0 ? written : written.Substring(0, list);
        var parameters = list < 0 ? "" : written.Substring(list).Replace(", ", ",");
        if (written[0] is 'T' or 'N')
            return new CatalogueId(head, isExact: false, head, SimpleName(head.Substring(2)), memberName: "");

        var dot = head.LastIndexOf('.');
        var type = head.Substring(2, dot - 2);
        var member = head.Substring(dot + 1);
        var isConstructor = written[0] == 'M' && member is "ctor" or "#ctor";
        var text = head.Substring(0, dot + 1) + (isConstructor ? "#ctor" : member) + (parameters == "()" ? "" : parameters);
        var name = isConstructor ? ConstructorName : WithoutArity(member);
        return new CatalogueId(text, list >= 0, "T:" + type, SimpleName(type), name);
    }

    /// <summary>What an ID without parameter list and arity says of a member whose full ID this is.</summary>
    public static string WithoutParameters(string documentationId)
    {
        var list = documentationId.IndexOf('(');
        var head = list < 0 ? documentationId : documentationId.Substring(0, list);
        return WithoutMethodArity(head);
    }

    private static string FaultOf(string written)
    {
        if (written.Length < 3 || written[1] != ':' || "TMPFEN".IndexOf(written[0]) < 0)
            return "the documentation ID must begin with 'T:', 'M:', 'P:', 'F:', 'E:' or 'N:'";

        var list = written.IndexOf('(');
        var head = list < 0 ? written : written.Substring(0, list);
        if (head.IndexOfAny([' ', '\t', ')', '<', '>', ',']) >= 0)
            return "the name in the documentation ID holds a character that no name has (generic types are written with a backtick: 'List`1')";
        if (head.Length < 3 || head.Contains("..") || head[2] == '.' || head[head.Length - 1] == '.')
            return "a part of the name in the documentation ID is empty";
        if (written[0] is not ('T' or 'N') && head.IndexOf('.') < 0)
            return "a member's documentation ID must name its type: 'M:Namespace.Type.Member'";
        if (list >= 0 && written[0] is 'T' or 'F' or 'E' or 'N')
            return "a type, field, event or namespace has no parameter list";
        return list >= 0 && !IsBalanced(written, list) ? "the parentheses of the parameter list do not match" : "";
    }

    private static bool IsBalanced(string written, int list)
    {
        var depth = 0;
        for (var i = list; i < written.Length; i++)
        {
            if (written[i] == '(')
                depth++;
            else if (written[i] == ')' && --depth == 0)
                return i == written.Length - 1 || written[i + 1] == '~';
        }

        return false;
    }

    private static string SimpleName(string qualified) => WithoutArity(qualified.Substring(qualified.LastIndexOf('.') + 1));

    private static string WithoutArity(string name)
    {
        var tick = name.IndexOf('`');
        return tick < 0 ? name : name.Substring(0, tick);
    }

    private static string WithoutMethodArity(string head)
    {
        var ticks = head.LastIndexOf("``", StringComparison.Ordinal);
        return ticks > head.LastIndexOf('.') ? head.Substring(0, ticks) : head;
    }
}
