namespace OriginScript.Engine;

/// <summary>What a step may read from the journal, and add to it, while the engine calls it.</summary>
internal interface IStepJournal
{
    string GetToken(Step step);

    /// <summary>The id of the run that began the step's open change; null: none is open.</summary>
    string? GetRunId(Step step);

    /// <summary>The identity of the resource that is being undone; null: nothing is being undone, or it is unknown.</summary>
    string? GetIdentity(Step step);

    void SaveCheckpoint(Step step, string name, string value);

    string? GetCheckpoint(Step step, string name);

    /// <summary>
    /// Whether a step has begun a change that triggers the effect, and neither the effect nor a step that satisfies it has finished since.
    /// </summary>
    bool IsTriggered(Effect effect);

    /// <summary>Whether the step's own last change left that state, or began with it.</summary>
    bool IsOwnState(Step step, object state);

    string Fingerprint(Secret secret);
}
