namespace OriginScript.Testing.Tests;

/// <summary>Its wants differ in case although they mean the same.</summary>
internal sealed class FoldingNoteStep(HostBuilder host, string text) : NoteStep(host, "note:folding", text)
{
    protected override async Task<Note?> Read(Run run) =>
        await base.Read(run) is { } found
            ? string.Equals(found.Text, Want(run)!.Text.Trim(), StringComparison.OrdinalIgnoreCase)
                ? Want(run)
                : found
            : null;
}

/// <summary>A note that may be somebody else's. The mistake, if it hides that it replaces one: its echo does not.</summary>
internal sealed class ClaimStep(HostBuilder host, string text, bool replaces, bool hidesThat = false)
    : Step<Note>(host.Id("note:claim"), [host.Name, text, .. replaces && !hidesThat ? (Text[])["--replace"] : []])
{
    protected override Note Want(Run run) => new(text);

    protected override Task<Note?> Read(Run run) => Task.FromResult(run.Get<NoteWorld>().Find(host.Name) is { } found ? new Note(found) : null);

    protected override Task Write(Run run, Note? now, Note want)
    {
        run.Get<NoteWorld>().Put(host.Name, want.Text);
        return Task.CompletedTask;
    }

    protected override Task Delete(Run run, Note now)
    {
        run.Get<NoteWorld>().Remove(host.Name);
        return Task.CompletedTask;
    }

    protected override string? Refuse(Note? now, Note? want) =>
        now is not null && want is not null && !replaces ? $"{host.Name} has the note \"{now.Text}\" already. Add --replace." : null;
}

/// <summary>A note whose arguments are all in its echo.</summary>
internal sealed class OptionStep(HostBuilder host, string text, Text[] words) : Step<Note>(host.Id("note:allOptions"), words)
{
    protected override Note Want(Run run) => new(text);

    protected override Task<Note?> Read(Run run) => Task.FromResult(run.Get<NoteWorld>().Find(host.Name) is { } found ? new Note(found) : null);

    protected override Task Write(Run run, Note? now, Note want)
    {
        run.Get<NoteWorld>().Put(host.Name, want.Text);
        return Task.CompletedTask;
    }

    protected override Task Delete(Run run, Note now)
    {
        run.Get<NoteWorld>().Remove(host.Name);
        return Task.CompletedTask;
    }
}
