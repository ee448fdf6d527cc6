using System.Runtime.InteropServices;

namespace OriginScript.Host.Platform;

/// <summary>
/// The file descriptors of stdin, stdout and stderr. A program may be started with one of them closed (<c>origin plan r.csx >&amp;-</c>): the number then
/// goes to the next file that is opened, and what is meant for the terminal would be written to that file, which may be a journal.
/// </summary>
internal static class StandardDescriptors
{
    private const int GetDescriptorFlags = 1;
    private const int DuplicateDescriptor = 1030;
    private const int Output = 1;
    private const int Error = 2;

    // Opened files hold the numbers until the program ends.
    private static readonly List<IDisposable> Placeholders = [];
    private static readonly int[] Reserved = new int[8];

    public static bool IsOutputOpen => IsInherited(Output);

    public static bool IsErrorOpen => IsInherited(Error);

    /// <summary>Occupies the numbers that are still free, so that no file of this process gets one.</summary>
    public static void FillClosed()
    {
        if (!OperatingSystem.IsLinux())
            return;
        for (var descriptor = 0; descriptor <= Error; descriptor++)
        {
            if (GetFlags(descriptor, GetDescriptorFlags) < 0)
                Placeholders.Add(File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite));
        }
    }

    /// <summary>Holds a few numbers, so that files which an error report needs can still be opened when the process may open no more.</summary>
    public static void Reserve()
    {
        for (var i = 0; i < Reserved.Length && OperatingSystem.IsLinux(); i++)
            Reserved[i] = Duplicate(Error, DuplicateDescriptor, Error + 1);
    }

    /// <summary>Gives up what <see cref="Reserve"/> holds.</summary>
    public static void ReleaseReserved()
    {
        for (var i = 0; i < Reserved.Length; i++)
        {
            if (Reserved[i] > Error)
                _ = Close(Reserved[i]);
            Reserved[i] = 0;
        }
    }

    // What this process has opened itself is closed on exec; what it was started with has survived one.
    private static bool IsInherited(int descriptor) => !OperatingSystem.IsLinux() || GetFlags(descriptor, GetDescriptorFlags) == 0;

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetFlags(int descriptor, int command);

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Duplicate(int descriptor, int command, int lowest);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
