namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>The functions that a mention may mean, in no particular order. Asked at nearly every node, hence without an allocation.</summary>
internal readonly struct MeantFunctions
{
    private readonly FunctionNames[] _names;
    private readonly Mention _mention;

    public MeantFunctions(FunctionNames[] names, Mention mention) => (_names, _mention) = (names, mention);

    public Enumerator GetEnumerator() => new(_names, _mention);

    /// <summary>Goes from one compilation's functions of the name to the next one's.</summary>
    public struct Enumerator
    {
        private readonly FunctionNames[] _names;
        private readonly Mention _mention;
        private int _compilation;
        private int _at;

        public Enumerator(FunctionNames[] names, Mention mention)
        {
            _names = names;
            _mention = mention;
            _compilation = -1;
            _at = FunctionNames.None;
        }

        public readonly NamedFunction Current => _names[_compilation][_at];

        public bool MoveNext()
        {
            while (true)
            {
                if (_at != FunctionNames.None)
                    _at = _names[_compilation].Next(_at);
                else if (++_compilation < _names.Length)
                    _at = _names[_compilation].First(_mention.Name);
                else
                    return false;

                if (_at != FunctionNames.None && Current.Answers(_mention))
                    return true;
            }
        }
    }
}
