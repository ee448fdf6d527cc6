namespace OriginScript.Route53;

/// <summary>The replacement of one record set.</summary>
internal sealed record RecordChange(RecordKey Key, Replacement Replacement)
{
    // Limits of the API for a batch.
    private const int MaxValues = 1000;
    private const int MaxCharacters = 32_000;

    private IEnumerable<string> Values => (Replacement.Before?.Values ?? []).Concat(Replacement.After?.Values ?? []);

    /// <summary>Whether the changes can be sent as one batch: within the limits of the API, and each of another record.</summary>
    public static bool FitTogether(IReadOnlyList<RecordChange> changes) =>
        changes.Sum(change => change.Values.Count()) <= MaxValues
        && changes.Sum(change => change.Values.Sum(value => value.Length)) <= MaxCharacters
        && changes.DistinctBy(change => change.Key).Count() == changes.Count;
}
