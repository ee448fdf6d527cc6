using System.Text.Json;

namespace OriginScript.Engine;

/// <summary>What the journal says of one step: its last change, finished or not, and what was there before the first one that is not undone.</summary>
internal sealed class Trail(StepId step)
{
    private readonly Dictionary<string, string> _kept = [];
    private bool _finished;
    private long _earlierBegin;

    public StepId Step => step;

    /// <summary>How many changes were begun under a name of their own.</summary>
    public int Generation { get; private set; }

    /// <summary>A change that was begun and of which nobody knows whether it was done; null: none.</summary>
    public Entry? Open { get; private set; }

    /// <summary>The token of the last change, finished or not.</summary>
    public string? LastToken { get; private set; }

    /// <summary>Where in the journal its last change was begun, from 1; zero: none was, or it is undone.</summary>
    public long BegunAt { get; private set; }

    /// <summary>Where in the journal its last finished change was begun.</summary>
    public long FinishedSince { get; private set; }

    /// <summary>Whether there is something to undo.</summary>
    public bool Changed { get; private set; }

    public JsonElement? Before { get; private set; }

    public JsonElement? After { get; private set; }

    /// <summary>Which of several things of one name the last finished change left; null: nobody can tell.</summary>
    public string? Identity { get; private set; }

    /// <summary>Whether a refused change left nothing of ours behind: since its beginning, or, where none was ever finished, since the first beginning of all.</summary>
    public bool IsUntouched(JsonElement? state) => Journal.Same(state, _finished ? Open?.Before : Before);

    public string? Kept(string name) => Open is null ? null : _kept.GetValueOrDefault(name);

    public void Begin(Entry entry, long at)
    {
        (_earlierBegin, BegunAt) = (BegunAt, at);
        if (LastToken != entry.Token)
        {
            Generation++;
            _kept.Clear();
        }

        if (!Changed)
            Before = entry.Before;
        Changed = true;
        (Open, LastToken) = (entry, entry.Token);
    }

    public void Keep(Entry entry) => _kept[entry.Name ?? ""] = entry.Value ?? "";

    public void Done(Entry entry) => (Open, After, Identity, _finished, FinishedSince) = (null, entry.After, entry.Identity, true, BegunAt);

    /// <summary>The open change was refused: of a step that never finished one there is nothing to undo.</summary>
    public void Failed()
    {
        (Open, BegunAt) = (null, _earlierBegin);
        if (!_finished)
            Undone();
    }

    public void Undone()
    {
        (Open, Changed, Before, After, Identity, _finished) = (null, false, null, null, null, false);
        (_earlierBegin, BegunAt, FinishedSince) = (0, 0, 0);
    }
}
