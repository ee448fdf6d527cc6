namespace OriginScript.Remote;

/// <summary>
/// The outputs by which a plugin that creates machines makes them known to the verbs of this one. They are agreed by name, so that neither plugin has
/// to build on the other; a host without them is reached by its address alone.
/// </summary>
public static class MachineOutputs
{
    /// <summary>The name of the output with the machine's id: steps on it are undone with it, and its host keys are pinned under it.</summary>
    public const string Instance = "instance";

    /// <summary>
    /// The name of the output with the machine's SSH host keys as its provider shows them, one line each, <c>ssh-ed25519 AAAA...</c>; empty if the
    /// provider no longer shows them.
    /// </summary>
    public const string HostKeys = "hostkeys";

    /// <summary>The output of that name if the recipe provides it; null if it does not.</summary>
    internal static Output? FindProvided(this HostBuilder host, string name) => host.Output(name) is { IsProvided: true } output ? output : null;
}
