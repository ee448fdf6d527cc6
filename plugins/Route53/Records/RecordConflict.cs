namespace OriginScript.Route53;

/// <summary>A record set that excludes another one of the same name: a CNAME and any other type.</summary>
internal static class RecordConflict
{
    public static string Describe(string name, string wantedType, RecordState there) =>
        Describe(name, wantedType, there.Type, there.Special ?? $"{there.Values}");

    public static string Describe(DnsName name, string wantedType, RecordSet there) =>
        Describe(name.ToString(), wantedType, there.Type, there.Special ?? $"{there.Values}");

    private static string Describe(string name, string wantedType, string type, string content) =>
        $"{name} has a {type} record ({content}), beside which no {wantedType} record can exist: delete it first with origin route53:record:delete, or use another name.";
}
