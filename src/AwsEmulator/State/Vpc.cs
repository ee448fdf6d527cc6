namespace OriginScript.AwsEmulator.State;

internal sealed record Vpc(string Id, string Cidr, bool IsDefault);

/// <summary>A /20 whose first three numbers and upper bits are in Cidr, in one availability zone.</summary>
internal sealed record Subnet(string Id, string VpcId, string Zone, string ZoneId, string Cidr);
