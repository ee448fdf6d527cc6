using System.Text.Json;

namespace OriginScript.Engine;

/// <summary>
/// The history of one step in the journal: its last change, finished or not, and the state before the first change that is not undone.
/// </summary>
internal sealed class StepHistory(StepId step)
{
    private readonly Dictionary<string, string> _checkpoints = [];
    private bool _hasFinishedChange;
    private long _previousBegunIndex;

    public StepId Step => step;

    /// <summary>How many changes were begun under a token of their own.</summary>
    public int ChangeCount { get; private set; }

    /// <summary>A change that was begun and whose outcome is unknown; null: none.</summary>
    public JournalEntry? OpenChange { get; private set; }

    /// <summary>The token of the last change, finished or not.</summary>
    public string? LastToken { get; private set; }

    /// <summary>The position in the journal, from 1, at which its last change was begun; zero: there was none, or it is undone.</summary>
    public long LastBegunIndex { get; private set; }

    /// <summary>The position in the journal at which the first change that is not undone was begun.</summary>
    public long FirstBegunIndex { get; private set; }

    /// <summary>The position in the journal at which its last finished change was begun.</summary>
    public long LastFinishedIndex { get; private set; }

    /// <summary>Whether there is something to undo.</summary>
    public bool HasChange { get; private set; }

    public StoredState Before { get; private set; }

    public StoredState After { get; private set; }

    /// <summary>What rebuilds the step, from its last change; null: it has none.</summary>
    public StepOrigin? Origin { get; private set; }

    /// <summary>When its last change was begun.</summary>
    public DateTimeOffset LastBegun { get; private set; }

    /// <summary>Which of several resources of the same name the last finished change left; null: unknown.</summary>
    public string? Identity { get; private set; }

    /// <summary>
    /// Whether a refused change left nothing behind: compared with the state when it was begun, or, if no change was ever finished, when the first
    /// one was begun.
    /// </summary>
    public bool IsUntouched(JsonElement? state) => Journal.AreEqual(state, _hasFinishedChange ? OpenChange?.Before : Before.Json);

    /// <summary>Whether its last change left that state, or, while it is open, began with it or is to lead to it.</summary>
    public bool IsOwnState(Step owner, object state)
    {
        var open = OpenChange is { } change ? (StoredState[])[new(change.Before, change.Shape), new(change.Want, change.Shape)] : [];
        return (_hasFinishedChange ? open.Append(After) : open).Any(stored => IsSame(stored, owner, state));
    }

    public string? GetCheckpoint(string name) => OpenChange is null ? null : _checkpoints.GetValueOrDefault(name);

    public void ApplyBegun(JournalEntry entry, long at)
    {
        (_previousBegunIndex, LastBegunIndex) = (LastBegunIndex, at);
        if (LastToken != entry.Token)
        {
            ChangeCount++;
            _checkpoints.Clear();
        }

        if (!HasChange)
            (Before, FirstBegunIndex) = (new(entry.Before, entry.Shape), at);
        HasChange = true;
        (Origin, LastBegun) = (entry.Origin, entry.Timestamp);
        (OpenChange, LastToken) = (entry, entry.Token);
    }

    public void ApplyCheckpoint(JournalEntry entry) => _checkpoints[entry.Name ?? ""] = entry.Value ?? "";

    public void ApplyDone(JournalEntry entry) =>
        (OpenChange, After, Identity, _hasFinishedChange, LastFinishedIndex) = (
            null,
            new(entry.After, entry.Shape),
            entry.Identity,
            true,
            LastBegunIndex
        );

    /// <summary>The open change was refused: if the step never finished a change, there is nothing to undo.</summary>
    public void ApplyFailed()
    {
        (OpenChange, LastBegunIndex) = (null, _previousBegunIndex);
        if (!_hasFinishedChange)
            ApplyUndone();
    }

    public void ApplyUndone()
    {
        (OpenChange, HasChange, Before, After, Identity, _hasFinishedChange) = (null, false, default, default, null, false);
        (_previousBegunIndex, LastBegunIndex, LastFinishedIndex) = (0, 0, 0);
    }

    private static bool IsSame(StoredState stored, Step owner, object state)
    {
        try
        {
            return Equals(stored.Read(owner, state.GetType()), state);
        }
        catch (UnreadableStateException)
        {
            return false;
        }
    }
}
