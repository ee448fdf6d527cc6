namespace OriginScript.Sandbox.Worlds;

/// <summary>A batch that was accepted; when it is in sync is a matter of time.</summary>
internal sealed record Change(string Id, DateTimeOffset Submitted, string? Comment = null);
