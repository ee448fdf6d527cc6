namespace OriginScript.Engine;

/// <summary>The journal as seen by an undo: a step gets the token of the change that is being undone, not of the one that would come next.</summary>
internal sealed class UndoStepJournal(Journal journal) : IStepJournal
{
    private readonly IStepJournal _inner = journal;

    public string GetToken(Step step) => journal.State.Find(step.Id)?.LastToken ?? _inner.GetToken(step);

    public string? GetRunId(Step step) => _inner.GetRunId(step);

    public string? GetIdentity(Step step) => journal.State.Find(step.Id)?.Identity;

    public void SaveCheckpoint(Step step, string name, string value) => _inner.SaveCheckpoint(step, name, value);

    public string? GetCheckpoint(Step step, string name) => _inner.GetCheckpoint(step, name);

    public bool IsTriggered(Effect effect) => _inner.IsTriggered(effect);

    public bool IsOwnState(Step step, object state) => _inner.IsOwnState(step, state);

    public string Fingerprint(Secret secret) => _inner.Fingerprint(secret);
}
