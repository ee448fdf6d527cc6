namespace OriginScript;

/// <summary>The error about two steps that want different states of one thing.</summary>
internal static class StepConflict
{
    private const int MaxLineWidth = 60;

    /// <summary>The message.</summary>
    /// <param name="first">The earlier step and its wanted state.</param>
    /// <param name="second">The later one.</param>
    /// <param name="resource">The thing, if their ids differ.</param>
    public static string Describe((Step Step, object? Want) first, (Step Step, object? Want) second, string? resource)
    {
        var (one, other) = ($"\"{first.Want ?? "absent"}\"", $"\"{second.Want ?? "absent"}\"");
        if (one == other)
            other += FindDifferentLine(first.Want as IDiffable, second.Want as IDiffable);
        return first.Step.Id == second.Step.Id
            ? $"{second.Step.Id} is wanted twice, as {one} and as {other}. Keep one of the two."
            : $"{resource} is wanted twice, as {one} by {first.Step.Id} and as {other} by {second.Step.Id}. Keep one of the two.";
    }

    // Two files of one line look the same in a few words.
    private static string FindDifferentLine(IDiffable? first, IDiffable? second)
    {
        if (first?.Lines is not { } one || second?.Lines is not { } other)
            return "";
        var line = 0;
        while (line < one.Count && line < other.Count && one[line] == other[line])
            line++;
        return line == one.Count || line == other.Count
            ? ""
            : $", with \"{Shorten(other[line])}\" instead of \"{Shorten(one[line])}\" in line {line + 1}";
    }

    private static string Shorten(string line) => line.Length <= MaxLineWidth ? line : $"{line[..MaxLineWidth]}...";
}
