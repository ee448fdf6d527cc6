using System.Globalization;

namespace OriginScript.Host.Platform;

/// <summary>Recognizes errors that come from a low limit of open files, <c>ulimit -n 32</c>.</summary>
internal static class OpenFileLimit
{
    /// <summary>What to do about it.</summary>
    public const string Advice = "This process may not open more files. Raise its limit, for example with ulimit -n 1024.";

    /// <summary>Below this, a missing assembly is taken for one that could not be opened.</summary>
    private const int Enough = 256;

    /// <summary>What to do about it, as a sentence; null if the exception has another cause.</summary>
    public static string? DescribeIfReached(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (
                cause.Message.Contains("Too many open files", StringComparison.Ordinal)
                || (
                    cause is FileNotFoundException or FileLoadException
                    && cause.Message.Contains(", Version=", StringComparison.Ordinal)
                    && Read() < Enough
                )
            )
            {
                return Advice;
            }
        }

        return null;
    }

    private static int? Read()
    {
        try
        {
            return
                File.ReadLines("/proc/self/limits").FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal)) is { } line
                && int.TryParse(
                    line["Max open files".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var limit
                )
                ? limit
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
