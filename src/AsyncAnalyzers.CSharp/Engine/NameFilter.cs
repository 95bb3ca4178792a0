using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine;

/// <summary>
/// Says of a file, without walking it, that it does not mention a name. A Bloom filter over the words of the text, comments
/// and strings included: what it excludes is not there, and of what it lets through a few in a hundred are not there either.
/// </summary>
internal sealed class NameFilter
{
    // Symbol-free and keyed by tree, so an edit in one file leaves the other files' entries alive.
    private static readonly ConditionalWeakTable<SyntaxTree, NameFilter> Filters = new();

    private const int Piece = 16 * 1024;

    // A file has a new word every forty characters or so: with two bits for each, one bit in ten is set.
    private const int CharactersPerBit = 2;

    private const uint Start = 2166136261;
    private const uint Prime = 16777619;

    [ThreadStatic]
    private static char[]? _buffer;

    private readonly uint[] _bits;
    private readonly bool _hasEscapes;

    private NameFilter(SyntaxTree tree)
    {
        var text = tree.GetText();
        var words = 1;
        while (32L * words * CharactersPerBit < text.Length)
            words *= 2;
        _bits = new uint[words];

        _hasEscapes = AddWords(text);
    }

    /// <summary>Adds the words of a text, and says whether it may spell names in other ways.</summary>
    private bool AddWords(SourceText text)
    {
        _buffer ??= new char[Piece];
        var (hash, isWord, previous, hasEscapes) = (Start, false, '\0', false);
        for (var start = 0; start < text.Length; start += Piece)
        {
            var length = Math.Min(Piece, text.Length - start);
            text.CopyTo(start, _buffer, 0, length);
            for (var i = 0; i < length; i++)
            {
                var character = _buffer[i];
                if (IsPart(character))
                {
                    hash = (hash ^ character) * Prime;
                    isWord = true;
                    hasEscapes |= (previous == '\\' && character is 'u' or 'U') || (character > '\x7f' && char.GetUnicodeCategory(character) == UnicodeCategory.Format);
                }
                else if (isWord)
                {
                    Add(hash);
                    (hash, isWord) = (Start, false);
                }

                previous = character;
            }
        }

        if (isWord)
            Add(hash);
        return hasEscapes;
    }

    /// <summary>Whether the file may mention a name, as an identifier without its <c>@</c>; false where it certainly does not.</summary>
    public static bool MayMention(SyntaxTree tree, string name) => Filters.GetValue(tree, made => new NameFilter(made)).MayMention(name);

    private bool MayMention(string name)
    {
        var hash = Start;
        foreach (var character in name)
            hash = (hash ^ character) * Prime;

        // An identifier may be written with escapes or characters that are not seen, and be the same name.
        return _hasEscapes || (Has(hash) && Has(Second(hash)));
    }

    private void Add(uint hash)
    {
        Set(hash);
        Set(Second(hash));
    }

    private void Set(uint hash) => _bits[(hash >> 5) & (_bits.Length - 1)] |= 1u << (int)(hash & 31);

    private bool Has(uint hash) => (_bits[(hash >> 5) & (_bits.Length - 1)] & (1u << (int)(hash & 31))) != 0;

    private static uint Second(uint hash) => (hash ^ (hash >> 16)) * 0x45d9f3b;

    private static bool IsPart(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
        || (character > '\x7f' && SyntaxFacts.IsIdentifierPartCharacter(character));
}
