using System.Text.RegularExpressions;

namespace OriginScript.Puppet;

/// <summary>The line JAVA_ARGS="..." in the file from which the server's unit has its environment.</summary>
internal static partial class JavaArguments
{
    public const string Initial = "-Xms";
    public const string Maximum = "-Xmx";

    /// <summary>The heap that it gives; null: it says nothing of a heap.</summary>
    public static Heap? Heap(string text)
    {
        var words = Words(text);
        var heap = new Heap(Value(words, Initial), Value(words, Maximum));
        return heap is { Initial: "", Maximum: "" } ? null : heap;
    }

    /// <summary>The text with that heap and all other arguments as they are; an empty size leaves Java its own.</summary>
    public static string With(string text, Heap heap)
    {
        var others = Words(text).Where(word => !IsHeap(word));
        var line = $"JAVA_ARGS=\"{string.Join(' ', [.. Sizes(heap), .. others])}\"";
        return Line().IsMatch(text) ? Line().Replace(text, line.Replace("$", "$$", StringComparison.Ordinal)) : $"{text}{(text.Length == 0 || text.EndsWith('\n') ? "" : "\n")}{line}\n";
    }

    private static string[] Words(string text) =>
        Line().Matches(text).LastOrDefault()?.Groups["words"].Value.Trim('"', '\'').Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string Value(string[] words, string flag) =>
        Array.FindLast(words, word => word.StartsWith(flag, StringComparison.Ordinal))?[flag.Length..] ?? "";

    private static bool IsHeap(string word) => word.StartsWith(Initial, StringComparison.Ordinal) || word.StartsWith(Maximum, StringComparison.Ordinal);

    private static IEnumerable<string> Sizes(Heap heap) =>
        new[] { (Initial, heap.Initial), (Maximum, heap.Maximum) }.Where(pair => pair.Item2.Length > 0).Select(pair => pair.Item1 + pair.Item2);

    [GeneratedRegex("""^[ \t]*JAVA_ARGS=(?<words>"[^"\n]*"|'[^'\n]*'|[^\n]*)[ \t]*$""", RegexOptions.Multiline)]
    private static partial Regex Line();
}
