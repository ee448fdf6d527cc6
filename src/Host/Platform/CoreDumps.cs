using System.Runtime.InteropServices;

namespace OriginScript.Host.Platform;

/// <summary>Whether the system writes this process's memory to a file if it crashes; the secrets of a run are in it.</summary>
internal static class CoreDumps
{
    private const int CoreSize = 4;

    // A pipe such as systemd-coredump is given the memory whatever the limit is, except for this one; a file of this size cannot hold any.
    private const long Least = 1;

    /// <summary>Asks the system not to, for this process and for those that it starts. The hard limit stays, so that a child may raise it again.</summary>
    public static void Disable()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var limits = Marshal.AllocCoTaskMem(2 * sizeof(long));
        if (GetLimit(CoreSize, limits) == 0 && (ulong)Marshal.ReadInt64(limits) > Least)
        {
            Marshal.WriteInt64(limits, Least);
            _ = SetLimit(CoreSize, limits);
        }

        Marshal.FreeCoTaskMem(limits);
    }

    [DllImport("libc", EntryPoint = "getrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetLimit(int resource, nint limits);

    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimit(int resource, nint limits);
}
