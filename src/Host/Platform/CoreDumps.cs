namespace OriginScript.Host.Platform;

/// <summary>Whether the system writes this process's memory to a file if it crashes; the secrets of a run are in it.</summary>
internal static class CoreDumps
{
    // A pipe such as systemd-coredump is given the memory whatever the limit is, except for this one; a file of this size cannot hold any.
    private const long Least = 1;

    /// <summary>Asks the system not to, for this process and for those that it starts.</summary>
    public static void Disable() => ResourceLimit.CoreSize.Lower(Least);
}
