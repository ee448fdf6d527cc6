using System.Collections.Immutable;

namespace OriginScript.AwsEmulator.State;

/// <summary>What differs between two versions of a zone's records: one stretch is replaced by another.</summary>
/// <param name="At">The first record that differs.</param>
/// <param name="Removed">How many records are gone from there.</param>
/// <param name="Inserted">What is there instead.</param>
internal sealed record RecordsChange(int At, int Removed, ImmutableList<EmulatedRecordSet> Inserted)
{
    /// <summary>The change from one version to a later one, which shares the records that did not change.</summary>
    public static RecordsChange Between(ImmutableList<EmulatedRecordSet> before, ImmutableList<EmulatedRecordSet> after)
    {
        EmulatedRecordSet[] old = [.. before];
        EmulatedRecordSet[] now = [.. after];
        var most = Math.Min(old.Length, now.Length);
        var start = 0;
        while (start < most && ReferenceEquals(old[start], now[start]))
            start++;

        var end = 0;
        while (end < most - start && ReferenceEquals(old[^(end + 1)], now[^(end + 1)]))
            end++;

        return new(start, old.Length - start - end, [.. now[start..^end]]);
    }

    public ImmutableList<EmulatedRecordSet> ApplyTo(ImmutableList<EmulatedRecordSet> before) =>
        before.RemoveRange(At, Removed).InsertRange(At, Inserted);
}
