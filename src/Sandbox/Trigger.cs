namespace OriginScript.Sandbox;

/// <summary>When a fault strikes: every so many calls, or at the first call of one action.</summary>
internal sealed record Trigger(Fate Fate, int Every, string? Action = null);
