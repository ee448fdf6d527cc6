namespace OriginScript.AwsEmulator.State;

internal sealed record MetadataOptions(string HttpTokens, string HttpEndpoint, int HopLimit, string InstanceTags);
