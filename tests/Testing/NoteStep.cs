namespace OriginScript.Testing.Tests;

/// <summary>A note of a host, with the text as it is given. A text that begins with a dash is typed after <c>--</c>.</summary>
internal class NoteStep(HostBuilder host, string task, string text)
    : Step<Note>(host.Id(task), [host.Name, .. text.StartsWith('-') ? (Text[])["--", text] : [text]])
{
    protected string Name => host.Name;

    protected override Note? Want(Run run) => new(text);

    protected override Task<Note?> Read(Run run) => Task.FromResult(run.Get<NoteWorld>().Find(Name) is { } found ? new Note(found) : null);

    protected override Task Write(Run run, Note? now, Note want)
    {
        run.Get<NoteWorld>().Put(Name, want.Text);
        return Task.CompletedTask;
    }

    protected override Task Delete(Run run, Note now)
    {
        run.Get<NoteWorld>().Remove(Name);
        return Task.CompletedTask;
    }
}
