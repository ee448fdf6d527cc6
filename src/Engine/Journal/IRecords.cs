namespace OriginScript.Engine;

/// <summary>What a step may learn from the journal, and add to it, while it is asked.</summary>
internal interface IRecords
{
    string TokenOf(Step step);

    /// <summary>The run that began the step's open change; null: none is open.</summary>
    string? RunOf(Step step);

    void Keep(Step step, string name, string value);

    string? Kept(Step step, string name);

    /// <summary>Whether a step has begun a change that calls for the effect, and neither it nor one that stands for it has happened since.</summary>
    bool CallsFor(Effect effect);

    string Fingerprint(Secret secret);
}
