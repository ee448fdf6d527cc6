using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OriginScript.Compiler;

/// <summary>
/// Finds the position of every call in a compiled recipe. Its symbols know only where a statement begins, and a host with all its verbs is one
/// statement. A statement's calls are emitted in the order of their evaluation, so that the nth call of a name in its code is the nth one in its source.
/// </summary>
internal sealed class CallPositionFinder
{
    private readonly MetadataReader _metadata;
    private readonly MetadataReader _symbols;
    private readonly PEReader _assembly;
    private readonly Dictionary<string, SyntaxTree> _trees;
    private readonly Dictionary<(SyntaxTree Tree, TextSpan Span), List<SimpleNameSyntax>> _callsByStatement = [];

    private CallPositionFinder(PEReader assembly, MetadataReader symbols, IEnumerable<SyntaxTree> trees)
    {
        _assembly = assembly;
        _metadata = assembly.GetMetadataReader();
        _symbols = symbols;
        _trees = trees
            .GroupBy(tree => tree.FilePath, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }

    /// <summary>The positions in an assembly with embedded symbols, ordered by method and offset.</summary>
    public static IReadOnlyList<EmittedCall> Find(MemoryStream assembly, IEnumerable<SyntaxTree> trees)
    {
        assembly.Position = 0;
        using var file = new PEReader(assembly, PEStreamOptions.LeaveOpen);
        var embedded = file.ReadDebugDirectory().First(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = file.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        return new CallPositionFinder(file, symbols.GetMetadataReader(), trees).Find();
    }

    private List<EmittedCall> Find()
    {
        var statements = _metadata.MethodDefinitions.ToDictionary(method => method, method => ReadStatements(method).ToList());
        AssignCalls(statements.Values.SelectMany(all => all).Select(statement => (statement.Tree, statement.Span)).Distinct());
        return [.. statements.SelectMany(method => FindInMethod(method.Key, method.Value))];
    }

    private IEnumerable<Statement> ReadStatements(MethodDefinitionHandle method)
    {
        foreach (var point in _symbols.GetMethodDebugInformation(method.ToDebugInformationHandle()).GetSequencePoints())
        {
            // The code behind an await is hidden, and belongs to the statement that awaits.
            if (point.IsHidden || !_trees.TryGetValue(_symbols.GetString(_symbols.GetDocument(point.Document).Name), out var tree))
                continue;
            var lines = tree.GetText().Lines;
            if (point.EndLine > lines.Count)
                continue;
            yield return new(
                point.Offset,
                tree,
                TextSpan.FromBounds(lines[point.StartLine - 1].Start + point.StartColumn - 1, lines[point.EndLine - 1].Start + point.EndColumn - 1)
            );
        }
    }

    // A statement may contain others, those of its lambdas: a call belongs to the innermost one.
    private void AssignCalls(IEnumerable<(SyntaxTree Tree, TextSpan Span)> statements)
    {
        foreach (var inTree in statements.GroupBy(statement => statement.Tree))
        {
            var calls = SourceCalls.Find(inTree.Key.GetRoot());
            var innermost = FindInnermost([.. inTree.Select(statement => statement.Span)], calls);
            foreach (var call in calls)
            {
                if (!innermost.TryGetValue(call, out var span))
                    continue;
                if (!_callsByStatement.TryGetValue((inTree.Key, span), out var same))
                    _callsByStatement.Add((inTree.Key, span), same = []);
                same.Add(call);
            }
        }
    }

    private static Dictionary<SimpleNameSyntax, TextSpan> FindInnermost(IEnumerable<TextSpan> statements, IEnumerable<SimpleNameSyntax> calls)
    {
        var found = new Dictionary<SimpleNameSyntax, TextSpan>();
        var waiting = new Queue<TextSpan>(statements.OrderBy(span => span.Start).ThenByDescending(span => span.Length));
        var open = new Stack<TextSpan>();
        foreach (var call in calls.OrderBy(call => call.SpanStart))
        {
            while (waiting.TryPeek(out var next) && next.Start <= call.SpanStart)
            {
                CloseBefore(open, next.Start);
                open.Push(waiting.Dequeue());
            }

            CloseBefore(open, call.SpanStart);
            if (open.TryPeek(out var innermost))
                found.Add(call, innermost);
        }

        return found;
    }

    private static void CloseBefore(Stack<TextSpan> open, int position)
    {
        while (open.TryPeek(out var last) && last.End <= position)
            open.Pop();
    }

    private IEnumerable<EmittedCall> FindInMethod(MethodDefinitionHandle method, List<Statement> statements)
    {
        if (statements.Count == 0)
            return [];
        var body = _assembly.GetMethodBody(_metadata.GetMethodDefinition(method).RelativeVirtualAddress);
        var next = 0;
        foreach (var call in CallInstruction.Read(_metadata, body))
        {
            while (next < statements.Count && statements[next].Begin <= call.Offset)
                next++;
            if (next > 0)
                statements[next - 1].Calls.Add(call);
        }

        return statements
            .GroupBy(statement => (statement.Tree, statement.Span))
            .SelectMany(same => FindInStatement(MetadataTokens.GetToken(method), [.. same]));
    }

    // One statement of the source may be several parts of the code: it goes on behind an await.
    private IEnumerable<EmittedCall> FindInStatement(int method, Statement[] parts)
    {
        if (!_callsByStatement.TryGetValue((parts[0].Tree, parts[0].Span), out var names))
            yield break;
        var namesByCall = Match([.. parts.SelectMany(part => part.Calls)], names);
        foreach (var part in parts)
        {
            var begin = part.Begin;
            foreach (var call in part.Calls)
            {
                if (!namesByCall.TryGetValue(call, out var name))
                    continue;
                var position = part.Tree.GetLineSpan(name.Span).StartLinePosition;
                yield return new(method, begin, call.Offset, position.Line + 1, position.Character + 1);
                begin = call.Offset + 1;
            }
        }
    }

    // A name whose calls differ in number, such as one that an optimization has removed, is left to the statement.
    private static Dictionary<CallInstruction, SimpleNameSyntax> Match(List<CallInstruction> calls, List<SimpleNameSyntax> names)
    {
        var namesByName = names.ToLookup(SourceCalls.NameOf, StringComparer.Ordinal);
        return calls
            .GroupBy(call => call.Name, StringComparer.Ordinal)
            .Where(same => same.Count() == namesByName[same.Key].Count())
            .SelectMany(same => same.Zip(namesByName[same.Key]))
            .ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private sealed record Statement(int Begin, SyntaxTree Tree, TextSpan Span)
    {
        public List<CallInstruction> Calls { get; } = [];
    }
}
