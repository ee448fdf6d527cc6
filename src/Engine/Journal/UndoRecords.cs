namespace OriginScript.Engine;

/// <summary>The journal as an undo sees it: a step is asked about the change that is taken back, not about the one that would come next.</summary>
internal sealed class UndoRecords(Journal journal) : IRecords
{
    private readonly IRecords _records = journal;

    public string TokenOf(Step step) => journal.Records.Of(step.Id)?.LastToken ?? _records.TokenOf(step);

    public string? RunOf(Step step) => _records.RunOf(step);

    public void Keep(Step step, string name, string value) => _records.Keep(step, name, value);

    public string? Kept(Step step, string name) => _records.Kept(step, name);

    public bool CallsFor(Effect effect) => _records.CallsFor(effect);

    public string Fingerprint(Secret secret) => _records.Fingerprint(secret);
}
