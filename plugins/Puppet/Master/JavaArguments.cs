using System.Text.RegularExpressions;

namespace OriginScript.Puppet;

/// <summary>The line JAVA_ARGS="..." in the file that the server's unit reads its environment from.</summary>
internal static partial class JavaArguments
{
    public const string Initial = "-Xms";
    public const string Maximum = "-Xmx";

    /// <summary>The heap sizes in it; null if there are none.</summary>
    public static HeapSize? ReadHeap(string text)
    {
        var words = ParseArguments(text);
        var heap = new HeapSize(FlagValue(words, Initial), FlagValue(words, Maximum));
        return heap is { Initial: "", Maximum: "" } ? null : heap;
    }

    /// <summary>The text with those heap sizes and all other arguments unchanged; an empty size means Java's default.</summary>
    public static string WithHeap(string text, HeapSize heap)
    {
        var others = ParseArguments(text).Where(word => !IsHeap(word));
        var line = $"JAVA_ARGS=\"{string.Join(' ', [.. HeapFlags(heap), .. others])}\"";
        return Line().IsMatch(text)
            ? Line().Replace(text, line.Replace("$", "$$", StringComparison.Ordinal))
            : $"{text}{(text.Length == 0 || text.EndsWith('\n') ? "" : "\n")}{line}\n";
    }

    private static string[] ParseArguments(string text) =>
        Line().Matches(text).LastOrDefault()?.Groups["words"].Value.Trim('"', '\'').Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string FlagValue(string[] words, string flag) =>
        Array.FindLast(words, word => word.StartsWith(flag, StringComparison.Ordinal))?[flag.Length..] ?? "";

    private static bool IsHeap(string word) =>
        word.StartsWith(Initial, StringComparison.Ordinal) || word.StartsWith(Maximum, StringComparison.Ordinal);

    private static IEnumerable<string> HeapFlags(HeapSize heap) =>
        new[] { (Initial, heap.Initial), (Maximum, heap.Maximum) }.Where(pair => pair.Item2.Length > 0).Select(pair => pair.Item1 + pair.Item2);

    [GeneratedRegex("""^[ \t]*JAVA_ARGS=(?<words>"[^"\n]*"|'[^'\n]*'|[^\n]*)[ \t]*$""", RegexOptions.Multiline)]
    private static partial Regex Line();
}
