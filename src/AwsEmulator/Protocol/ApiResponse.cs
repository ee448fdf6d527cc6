namespace OriginScript.AwsEmulator.Protocol;

/// <summary>The response to the client; Code is null on success.</summary>
internal sealed record ApiResponse(int Status, string? Code, byte[] Body);
