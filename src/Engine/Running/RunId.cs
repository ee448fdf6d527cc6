namespace OriginScript.Engine;

/// <summary>Creates the ids of runs, live plans, undos and queries; all have the same form, so that a step cannot tell them apart.</summary>
internal static class RunId
{
    public static string Create(TimeProvider clock) => $"{clock.GetUtcNow():yyyyMMdd-HHmmss}-{Guid.NewGuid().ToString("n")[..6]}";
}
