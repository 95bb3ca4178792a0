using System;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine;

/// <summary>Searches source text in pieces that are used again, so that no text becomes a string.</summary>
internal static class TextSearch
{
    private const int Piece = 16 * 1024;

    [ThreadStatic]
    private static char[]? _buffer;

    /// <summary>Whether the text of a file contains <paramref name="words"/>, in a comment too.</summary>
    public static bool Contains(SyntaxTree tree, string words)
    {
        var text = tree.GetText();
        var overlap = words.Length - 1;
        if (_buffer is null || _buffer.Length < Piece + overlap)
            _buffer = new char[Piece + overlap];

        for (var start = 0; start < text.Length; start += Piece)
        {
            var length = Math.Min(Piece + overlap, text.Length - start);
            text.CopyTo(start, _buffer, 0, length);
            for (var i = Next(0); i >= 0; i = Next(i + 1))
            {
                if (IsAt(i, words, _buffer))
                    return true;
            }

            int Next(int from) => from <= length - words.Length ? Array.IndexOf(_buffer, words[0], from, length - overlap - from) : -1;
        }

        return false;
    }

    private static bool IsAt(int start, string words, char[] buffer)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (buffer[start + i] != words[i])
                return false;
        }

        return true;
    }
}
