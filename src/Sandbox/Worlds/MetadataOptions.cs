namespace OriginScript.Sandbox.Worlds;

internal sealed record MetadataOptions(string HttpTokens, string HttpEndpoint, int HopLimit, string InstanceTags);
