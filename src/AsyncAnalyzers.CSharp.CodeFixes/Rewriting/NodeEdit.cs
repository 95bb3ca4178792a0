using System;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

/// <summary>
/// One change of one node. <see cref="Apply"/> gets the node with the edits inside it already made, so that nested edits
/// never drop each other; every question about meaning was asked of <see cref="Node"/> when the plan was made.
/// </summary>
internal sealed record NodeEdit(SyntaxNode Node, Func<SyntaxNode, SyntaxNode> Apply);
