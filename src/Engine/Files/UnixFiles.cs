using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace OriginScript.Engine;

/// <summary>What .NET does not offer about files on Linux: their owner, flushing a folder, reading a locked file.</summary>
internal static class UnixFiles
{
    private const int CurrentFolder = -100;
    private const int DoNotFollowLinks = 0x100;
    private const uint BasicFields = 0x7ff;
    private const int FieldsLength = 256;
    private const int OwnerOffset = 20;
    private const int GroupOffset = 24;
    private const int ModeOffset = 28;

    /// <summary>The user id of this process.</summary>
    public static uint CurrentUser => GetEffectiveUserId();

    /// <summary>The user id of the owner of a file, a folder or a link itself; null: it does not exist, or this system cannot tell.</summary>
    public static uint? FindOwner(string path) => GetStatus(path) is { } status ? status.Owner : null;

    /// <summary>The status of a file, a folder or a link itself; null: it does not exist, or this system cannot tell.</summary>
    /// <param name="path">The path.</param>
    /// <param name="followsLinks">Whether a link's target is asked about instead.</param>
    public static FileStatus? GetStatus(string path, bool followsLinks = false)
    {
        if (!OperatingSystem.IsLinux())
            return null;

        // Pointers, since a call with a string or an array is compiled on every start, and a plan makes this one.
        var (name, fields) = (Marshal.StringToCoTaskMemUTF8(path), Marshal.AllocCoTaskMem(FieldsLength));
        try
        {
            return GetFields(CurrentFolder, name, followsLinks ? 0 : DoNotFollowLinks, BasicFields, fields) == 0
                ? new FileStatus(
                    (uint)Marshal.ReadInt32(fields, OwnerOffset),
                    (uint)Marshal.ReadInt32(fields, GroupOffset),
                    (ushort)Marshal.ReadInt16(fields, ModeOffset)
                )
                : null;
        }
        finally
        {
            Marshal.FreeCoTaskMem(name);
            Marshal.FreeCoTaskMem(fields);
        }
    }

    /// <summary>Flushes a folder's entries to the disk, so that a new file in it survives a power failure.</summary>
    public static void FlushFolder(string path)
    {
        if (!OperatingSystem.IsLinux() || OpenFile(path, 0) is not (>= 0 and var folder))
            return;
        _ = FlushFile(folder);
        _ = CloseFile(folder);
    }

    /// <summary>The start of a file's content even while another process has locked it, which .NET refuses to open; null: it cannot be read.</summary>
    public static byte[]? ReadDespiteLock(string path, int length)
    {
        if (!OperatingSystem.IsLinux() || OpenFile(path, 0) is not (>= 0 and var file))
            return null;
        using var handle = new SafeFileHandle(file, ownsHandle: true);
        var content = new byte[length];
        return content[..RandomAccess.Read(handle, content, 0)];
    }

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetEffectiveUserId();

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetFields(int folder, nint path, int flags, uint mask, nint fields);

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFile([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FlushFile(int file);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int CloseFile(int file);
}
