namespace OriginScript.Engine;

/// <summary>
/// The action log as text: a heading for each host, the line of a composed verb before its steps, and for each step its mark, its command line text
/// and its state or change. Everything before the <c>#</c> can be typed after <c>origin</c>.
/// </summary>
/// <param name="output">The writer for the lines.</param>
/// <param name="width">
/// The columns of a terminal, on which a line that does not fit continues under its task; null: one line for each step, however long, as in a file.
/// </param>
internal sealed class ActionLog(TextWriter output, int? width = null)
{
    private const int TextColumn = 68;
    private const double TextColumnShare = 0.55;
    private const int MinTextWidth = 20;

    // The mark, and what is between a task and its text.
    private const int TextMargin = 5;

    private string? _host;
    private Group? _group;
    private bool _isFirstHost = true;

    /// <summary>Whether all lines that differ are shown, as a unified diff, instead of the first few.</summary>
    public bool ShowsDiff { get; init; }

    /// <summary>Writes one line, with the headings that come before it.</summary>
    public void Write(LogLine line)
    {
        OpenHost(line.Step.Id.Host);
        OpenGroups(line);
        var depth = line.Step.Group is { } group ? group.Depth + 1 : 0;
        WriteLine((char)line.Mark, depth, line.Echo, line.Text);
        if (line.Step.Notice is { } notice)
            output.WriteLine($"{new string(' ', 7 + (depth * 2))}  note: {VisibleText.Format(JoinLines(notice))}");
        foreach (var changed in ShowsDiff ? line.Diff : line.ChangedLines)
            output.WriteLine($"{new string(' ', 7 + (depth * 2))}  {VisibleText.Format(changed)}");
    }

    private void OpenHost(string host)
    {
        if (host == _host)
            return;
        if (!_isFirstHost)
            output.WriteLine();
        _isFirstHost = false;
        if (host.Length > 0)
            output.WriteLine($"host {VisibleText.Format(host)}");
        _host = host;
        _group = null;
    }

    private void OpenGroups(LogLine line)
    {
        if (ReferenceEquals(line.Step.Group, _group))
            return;
        Open(line.Step.Group, line);
        _group = line.Step.Group;
    }

    private void Open(Group? group, LogLine line)
    {
        if (group is null || IsOpen(group))
            return;
        Open(group.Parent, line);
        WriteLine(' ', group.Depth, line.FormatGroup(group), null);
    }

    private bool IsOpen(Group group)
    {
        for (var open = _group; open is not null; open = open.Parent)
        {
            if (ReferenceEquals(open, group))
                return true;
        }

        return false;
    }

    // The mark separately, since a report may color it, and the rest in one write: a plan may have a hundred thousand lines.
    private void WriteLine(char mark, int depth, string echo, string? text)
    {
        output.Write(mark);
        var head = "task: ".PadLeft(7 + (depth * 2)) + VisibleText.Format(echo);
        if (text is null)
            output.WriteLine(head);
        else
            WriteText(depth, head, VisibleText.Format(JoinLines(text)));
    }

    private void WriteText(int depth, string head, string text)
    {
        var columns = width ?? int.MaxValue;
        var padded = head.PadRight(Math.Min(TextColumn, (int)(columns * TextColumnShare)) - 1);
        if (padded.Length + text.Length <= columns - TextMargin)
        {
            output.WriteLine($"{padded}  # {text}");
            return;
        }

        if (head.Length + text.Length <= columns - TextMargin)
        {
            output.WriteLine($"{head}  # {text}");
            return;
        }

        output.WriteLine(head);
        var indent = new string(' ', 10 + (depth * 2));
        foreach (var part in Wrap(text, Math.Max(MinTextWidth, columns - indent.Length - 2)))
            output.WriteLine($"{indent}# {part}");
    }

    private static IEnumerable<string> Wrap(string text, int room)
    {
        while (text.Length > room)
        {
            var end = text.LastIndexOf(' ', room);
            if (end <= 0)
                end = text.IndexOf(' ', room);
            if (end < 0)
                break;
            yield return text[..end];
            text = text[(end + 1)..];
        }

        yield return text;
    }

    private static string JoinLines(string text) =>
        text.AsSpan().IndexOfAny('\r', '\n') < 0
            ? text
            : string.Join(" | ", text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
