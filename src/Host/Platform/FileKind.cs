using System.Runtime.InteropServices;

namespace OriginScript.Host.Platform;

/// <summary>What a path leads to, which .NET does not tell: opening a pipe waits for its writer, and a device such as <c>/dev/zero</c> has no end.</summary>
internal static class FileKind
{
    private const int CurrentFolder = -100;
    private const uint TypeField = 1;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>Whether it is a pipe, a socket or a device. Links are followed; false also if it does not exist or this system cannot tell.</summary>
    public static bool IsSpecial(string path)
    {
        // Files with content are regular ones, and to see that is all that most calls cost. The length of a link is its own.
        var file = new FileInfo(path);
        if (!OperatingSystem.IsLinux() || !file.Exists || (file.Length > 0 && !file.Attributes.HasFlag(FileAttributes.ReparsePoint)))
            return false;
        var fields = new byte[256];
        return GetFields(CurrentFolder, path, 0, TypeField, fields) == 0
            && (MemoryMarshal.Read<ushort>(fields.AsSpan(ModeOffset)) & TypeMask) != Regular;
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetFields(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, [Out] byte[] fields);
}
