using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Route53;

/// <summary>Route 53's order of record sets: name from right to left, then type, then identifier.</summary>
internal sealed class RecordComparer : IComparer<EmulatedRecordSet>
{
    public static readonly RecordComparer Default = new();

    public int Compare(EmulatedRecordSet? x, EmulatedRecordSet? y) => Compare(x!, y!.Name, y.Type, y.Identifier);

    /// <summary>Compares with a position that may have no record set; a missing part sorts first.</summary>
    public static int Compare(EmulatedRecordSet set, string name, string? type, string? identifier)
    {
        var byName = string.CompareOrdinal(DnsText.Reversed(set.Name), DnsText.Reversed(name));
        var byType = byName != 0 ? byName : string.CompareOrdinal(set.Type, type);
        return byType != 0 ? byType : string.CompareOrdinal(set.Identifier, identifier);
    }
}
