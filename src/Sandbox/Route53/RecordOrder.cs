using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Route53;

/// <summary>Route 53's order of record sets: name from right to left, then type, then identifier.</summary>
internal sealed class RecordOrder : IComparer<RecordSet>
{
    public static readonly RecordOrder Instance = new();

    public int Compare(RecordSet? x, RecordSet? y) => Compare(x!, y!.Name, y.Type, y.Identifier);

    /// <summary>Compares with a place that may have no record set; a part that is not given comes first.</summary>
    public static int Compare(RecordSet set, string name, string? type, string? identifier)
    {
        var byName = string.CompareOrdinal(DnsText.Reversed(set.Name), DnsText.Reversed(name));
        var byType = byName != 0 ? byName : string.CompareOrdinal(set.Type, type);
        return byType != 0 ? byType : string.CompareOrdinal(set.Identifier, identifier);
    }
}
