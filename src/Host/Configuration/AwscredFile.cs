using OriginScript.Host.Platform;

namespace OriginScript.Host.Configuration;

/// <summary>A configuration file of the old format: <c>key=value</c> lines; those before the first <c>[section]</c> apply to every host.</summary>
internal sealed class AwscredFile
{
    private const UnixFileMode GroupOrOtherAccess =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private AwscredFile(string path, IEnumerable<string> lines)
    {
        Path = path;
        foreach (var line in lines.Select(line => line.Trim()).TakeWhile(line => !IsSection(line)).Where(line => !IsComment(line)))
        {
            if (line.IndexOf('=') is > 0 and var at)
                _values[line[..at].TrimEnd()] = Unquote(line[(at + 1)..].TrimStart());
        }
    }

    public string Path { get; }

    /// <summary>The value of a key; null if it is missing or empty.</summary>
    public string? this[string key] => _values.GetValueOrDefault(key) is { Length: > 0 } value ? value : null;

    /// <summary>Loads the file at a path; null if there is none.</summary>
    /// <exception cref="UsageException">The file cannot be read, or other users can access it.</exception>
    public static AwscredFile? LoadIfExists(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & GroupOrOtherAccess) != 0)
                throw new UsageException($"{path} contains keys and is accessible by other users. Run chmod 600 {path}.");
            return new(path, File.ReadAllLines(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read: {e.Message}", e);
        }
    }

    private static bool IsSection(string line) => line is ['[', .., ']'];

    private static bool IsComment(string line) => line is ['#' or ';', ..];

    private static string Unquote(string value) => value is ['"', .., '"'] or ['\'', .., '\''] ? value[1..^1] : value;
}
