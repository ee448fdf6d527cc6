using System.Text.Json;

namespace OriginScript.Engine;

/// <summary>What the journal says of one step: its last change, finished or not, and what was there before the first one that is not undone.</summary>
internal sealed class Trail(StepId step)
{
    private readonly Dictionary<string, string> _kept = [];

    public StepId Step => step;

    /// <summary>How many changes were begun under a name of their own.</summary>
    public int Generation { get; private set; }

    /// <summary>A change that was begun and of which nobody knows whether it was done; null: none.</summary>
    public Entry? Open { get; private set; }

    /// <summary>The token of the last change, finished or not.</summary>
    public string? LastToken { get; private set; }

    /// <summary>Whether there is something to undo.</summary>
    public bool Changed { get; private set; }

    public JsonElement? Before { get; private set; }

    public JsonElement? After { get; private set; }

    /// <summary>The place of its first change that is not undone among those of all steps.</summary>
    public int Order { get; private set; }

    public string? Kept(string name) => Open is null ? null : _kept.GetValueOrDefault(name);

    public void Begin(Entry entry, int order)
    {
        if (LastToken != entry.Token)
        {
            Generation++;
            _kept.Clear();
        }

        if (!Changed)
            (Before, Order) = (entry.Before, order);
        Changed = true;
        (Open, LastToken) = (entry, entry.Token);
    }

    public void Keep(Entry entry) => _kept[entry.Name ?? ""] = entry.Value ?? "";

    public void Done(Entry entry) => (Open, After) = (null, entry.After);

    public void Undone() => (Open, Changed, Before, After) = (null, false, null, null);
}
