using System.Text;
using System.Text.RegularExpressions;

namespace OriginScript.Host.Tests.Reports;

/// <summary>A fake terminal that interprets what the board writes: lines, colours (ignored), moving up and erasing below.</summary>
internal sealed partial class FakeScreen : StringWriter
{
    public FakeScreen() => NewLine = "\n";

    /// <summary>The visible lines.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            var lines = new List<string> { "" };
            foreach (Match part in Parts().Matches(ToString()))
            {
                if (part.Groups["up"] is { Success: true, Value: var up })
                    lines.RemoveRange(lines.Count - 1 - int.Parse(up), int.Parse(up));
                else if (part.Value == "\n")
                    lines.Add("");
                else if (!part.Value.StartsWith('\e'))
                    lines[^1] += part.Value;
            }

            return lines[^1].Length == 0 ? lines[..^1] : lines;
        }
    }

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>What each line begins with, up to the first comma, run of blanks or comment; at most that many visible lines.</summary>
    public IEnumerable<string> LineStarts(int most) => Lines.Take(most + 1).Select(line => Gap().Split(line)[0]);

    [GeneratedRegex(@"\e\[(?<up>\d+)A\e\[0J|\e\[[0-9;]*[A-Za-z]|\n|[^\e\n]+")]
    private static partial Regex Parts();

    [GeneratedRegex(@"  +|, ")]
    private static partial Regex Gap();
}
