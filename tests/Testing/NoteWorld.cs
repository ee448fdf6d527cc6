namespace OriginScript.Testing.Tests;

/// <summary>Notes with a name and a text each. Its server trims texts and writes them in lower case, as real ones do with names.</summary>
internal sealed class NoteWorld : IFakeWorld
{
    private readonly SortedDictionary<string, string> _notes = new(StringComparer.Ordinal);

    public int WriteCount { get; private set; }

    public string StateText => string.Join('\n', _notes.Select(note => $"{note.Key}: {note.Value}"));

    public NoteWorld With(string name, string text)
    {
        _notes[name] = text;
        return this;
    }

    public void Register(Ports ports) => ports.Add(_ => this);

    public string? Find(string name) => _notes.GetValueOrDefault(name);

    public void Put(string name, string text)
    {
        WriteCount++;
        _notes[name] = text.Trim().ToLowerInvariant();
    }

    public void Remove(string name)
    {
        WriteCount++;
        _notes.Remove(name);
    }
}
