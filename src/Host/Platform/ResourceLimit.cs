using System.Runtime.InteropServices;

namespace OriginScript.Host.Platform;

/// <summary>A limit that Linux sets to this process, <c>ulimit</c>. Pointers, since a call with a structure is compiled on every start.</summary>
/// <param name="resource">The number of <c>RLIMIT_...</c>.</param>
internal readonly struct ResourceLimit(int resource)
{
    /// <summary><c>ulimit -c</c>, in bytes.</summary>
    public static readonly ResourceLimit CoreSize = new(4);

    /// <summary><c>ulimit -n</c>.</summary>
    public static readonly ResourceLimit OpenFiles = new(7);

    /// <summary>Whether more than <paramref name="value"/> is allowed; also if there is no such limit.</summary>
    public bool Exceeds(ulong value)
    {
        var limits = Marshal.AllocCoTaskMem(2 * sizeof(long));
        var exceeds = !OperatingSystem.IsLinux() || GetLimit(resource, limits) != 0 || (ulong)Marshal.ReadInt64(limits) > value;
        Marshal.FreeCoTaskMem(limits);
        return exceeds;
    }

    /// <summary>Lowers the soft limit, for this process and for those that it starts. The hard limit stays, so that a child may raise it again.</summary>
    public void Lower(long value)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var limits = Marshal.AllocCoTaskMem(2 * sizeof(long));
        if (GetLimit(resource, limits) == 0 && (ulong)Marshal.ReadInt64(limits) > (ulong)value)
        {
            Marshal.WriteInt64(limits, value);
            _ = SetLimit(resource, limits);
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
