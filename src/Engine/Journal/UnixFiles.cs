using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace OriginScript.Engine;

/// <summary>What .NET does not offer about files on Linux: their owner, flushing a folder, reading a locked file.</summary>
internal static class UnixFiles
{
    private const int CurrentFolder = -100;
    private const int DoNotFollowLinks = 0x100;
    private const uint BasicFields = 0x7ff;
    private const int OwnerOffset = 20;

    /// <summary>The user id of this process.</summary>
    public static uint CurrentUser => GetEffectiveUserId();

    /// <summary>The user id of the owner of a file, a folder or a link itself; null: it does not exist, or this system cannot tell.</summary>
    public static uint? FindOwner(string path)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var fields = new byte[256];
        return GetFields(CurrentFolder, path, DoNotFollowLinks, BasicFields, fields) == 0
            ? MemoryMarshal.Read<uint>(fields.AsSpan(OwnerOffset))
            : null;
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
    private static extern int GetFields(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, [Out] byte[] fields);

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
