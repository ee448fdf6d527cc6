namespace OriginScript;

/// <summary>
/// Marks a port that needs a real machine, as a shell does. The sandbox boots real machines for a recipe that has a step using such
/// a port, and none for other recipes.
/// </summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class RequiresMachineAttribute : Attribute;
