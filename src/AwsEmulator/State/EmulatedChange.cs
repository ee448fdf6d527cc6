namespace OriginScript.AwsEmulator.State;

/// <summary>An accepted change batch; it becomes in sync after some time.</summary>
internal sealed record EmulatedChange(string Id, DateTimeOffset Submitted, string? Comment = null);
