namespace OriginScript.Testing.Tests;

/// <summary>Well-made verbs and some with one mistake each; the task has the same one.</summary>
public static class NoteVerbs
{
    [Task("note:write")]
    public static HostBuilder Note(this HostBuilder host, string text) => host.Add(new NoteStep(host, "note:write", Canonical(text)));

    /// <summary>The text goes to the server as it is typed.</summary>
    [Task("note:asTyped")]
    public static HostBuilder NoteAsTyped(this HostBuilder host, string text) => host.Add(new NoteStep(host, "note:asTyped", text));

    /// <summary>Only the comparison knows that the case is of no matter.</summary>
    [Task("note:folding")]
    public static HostBuilder NoteFolding(this HostBuilder host, string text) => host.Add(new FoldingNoteStep(host, text));

    /// <summary>Fails with an exception of the framework.</summary>
    [Task("note:careless")]
    public static HostBuilder NoteCareless(this HostBuilder host, string text) =>
        text.Length == 0 ? throw new ArgumentOutOfRangeException(nameof(text)) : host.Add(new NoteStep(host, "note:careless", Canonical(text)));

    /// <summary>The verb replaces a note of somebody else; the typed line does so only with --replace.</summary>
    [Task("note:claim")]
    public static HostBuilder NoteClaim(this HostBuilder host, string text, bool replace = false) => host.Add(new ClaimStep(host, text, replace));

    public static HostBuilder NoteClaimAlways(this HostBuilder host, string text) =>
        host.Add(new ClaimStep(host, text, replaces: true, hidesThat: true));

    /// <summary>The echo leaves an option out.</summary>
    [Task("note:options")]
    public static HostBuilder NoteOptions(
        this HostBuilder host,
        string text,
        int size = 1,
        string[]? tags = null,
        bool wait = true,
        double scale = 1
    ) =>
        host.Add(
            new NoteStep(host, "note:options", Canonical(FormattableString.Invariant($"{text} {size} {string.Join('+', tags ?? [])} {wait} {scale}")))
        );

    [Task("note:allOptions")]
    public static HostBuilder NoteAllOptions(
        this HostBuilder host,
        string text,
        int size = 1,
        string[]? tags = null,
        bool wait = true,
        double scale = 1
    )
    {
        var given = FormattableString.Invariant($"{text} {size} {string.Join('+', tags ?? [])} {wait} {scale}").ToLowerInvariant();
        return host.Add(
            new OptionStep(
                host,
                given,
                [
                    host.Name,
                    text,
                    $"--size={size}",
                    .. tags is null ? (Text[])[] : ["--tags", .. tags],
                    wait ? "--wait" : "--no-wait",
                    FormattableString.Invariant($"--scale={scale}"),
                ]
            )
        );
    }

    /// <summary>A step whose name is no task.</summary>
    public static HostBuilder NoteWithoutTask(this HostBuilder host, string text) => host.Add(new NoteStep(host, "note:nothing", Canonical(text)));

    private static string Canonical(string text)
    {
        var canonical = text.Trim().ToLowerInvariant();
        return canonical.Length == 0 || canonical.Any(char.IsControl)
            ? throw new RecipeException(
                $"\"{text.ReplaceLineEndings("\\n")}\" is not a valid note. Write at least one letter and no control character."
            )
            : canonical;
    }
}
