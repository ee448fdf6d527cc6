using System.Runtime.InteropServices;

namespace OriginScript.AwsEmulator.State;

/// <summary>A folder and its files that no other user of this computer can read or change.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const int CurrentFolder = -100;
    private const uint OwnerField = 0x8;
    private const int OwnerOffset = 20;

    /// <summary>How a file is created that only its owner may read.</summary>
    public static FileStreamOptions NewFile
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

            return options;
        }
    }

    /// <summary>Creates the folder, or takes access to an existing one away from all other users.</summary>
    /// <exception cref="SandboxException">It belongs to another user.</exception>
    public static void Ensure(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(path, OwnerOnly);
        ThrowIfForeign(path);
        File.SetUnixFileMode(path, OwnerOnly);
    }

    /// <summary>Fails if a file could have been read or written by another user.</summary>
    /// <exception cref="SandboxException">It could.</exception>
    public static void ThrowIfAccessible(string file)
    {
        if (OperatingSystem.IsWindows())
            return;

        ThrowIfForeign(file);
        if ((File.GetUnixFileMode(file) & ~OwnerOnly) != 0)
            throw new SandboxException(
                $"{file} contains a key and is accessible by other users: delete it, and the next start of the sandbox creates another key."
            );
    }

    private static void ThrowIfForeign(string path)
    {
        if (OperatingSystem.IsLinux() && FindOwner(path) is { } owner && owner != GetEffectiveUserId())
            throw new SandboxException($"{path} belongs to another user, so it is not used for a sandbox: choose a folder of your own.");
    }

    private static uint? FindOwner(string path)
    {
        var fields = new byte[256];
        return GetFields(CurrentFolder, path, 0, OwnerField, fields) == 0 ? MemoryMarshal.Read<uint>(fields.AsSpan(OwnerOffset)) : null;
    }

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetEffectiveUserId();

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetFields(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, [Out] byte[] fields);
}
