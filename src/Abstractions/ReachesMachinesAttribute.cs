namespace OriginScript;

/// <summary>
/// Marks a port that reaches into machines themselves, as a shell does. A rehearsal in the sandbox boots real machines for a recipe that has a step over such
/// a port, and none for others.
/// </summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class ReachesMachinesAttribute : Attribute;
