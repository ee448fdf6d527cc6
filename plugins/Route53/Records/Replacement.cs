namespace OriginScript.Route53;

/// <summary>The record set before and after a change; null: none.</summary>
internal sealed record Replacement(RecordState? Before, RecordState? After);
