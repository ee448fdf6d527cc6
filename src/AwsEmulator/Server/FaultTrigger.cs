namespace OriginScript.AwsEmulator.Server;

/// <summary>When a fault is injected: every Nth call, or the first call of one action.</summary>
internal sealed record FaultTrigger(InjectedFault Fault, int Every, string? Action = null);
