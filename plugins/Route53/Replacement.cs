namespace OriginScript.Route53;

/// <summary>One record set in the place of another; null stands for none.</summary>
internal sealed record Replacement(RecordState? Before, RecordState? After);
