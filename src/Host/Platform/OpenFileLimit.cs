using System.Runtime.InteropServices;

namespace OriginScript.Host.Platform;

/// <summary>The number of files that this process may open, <c>ulimit -n</c>.</summary>
internal static class OpenFileLimit
{
    /// <summary>What to do about a limit that is too low.</summary>
    public const string Advice = "This process may not open more files. Raise its limit, for example with ulimit -n 1024.";

    /// <summary>
    /// A plan opens about 100 files, a run with the sandbox about 200. With fewer, the runtime aborts wherever it happens to load its next file, at times
    /// before an exception could be caught.
    /// </summary>
    private const ulong Fewest = 256;

    /// <summary>Whether the program cannot run with this limit. Loads nothing, so that it answers under any limit that the runtime starts with.</summary>
    public static bool IsTooLow => !ResourceLimit.OpenFiles.Exceeds(Fewest - 1);

    /// <summary>Writes <see cref="Advice"/> to standard error, without the console, whose assemblies could not be opened any more.</summary>
    public static void Report()
    {
        Span<byte> line = stackalloc byte[Advice.Length + 1];
        for (var i = 0; i < Advice.Length; i++)
            line[i] = (byte)Advice[i];
        line[^1] = (byte)'\n';
        _ = Write(2, in MemoryMarshal.GetReference(line), line.Length);
    }

    /// <summary>What to do about it, as a sentence; null if the exception has another cause.</summary>
    public static string? DescribeIfReached(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause.Message.Contains("Too many open files", StringComparison.Ordinal))
                return Advice;
        }

        return null;
    }

    [DllImport("libc", EntryPoint = "write")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Write(int descriptor, in byte text, nint length);
}
