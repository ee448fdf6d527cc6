namespace OriginScript.Host.Configuration;

/// <summary>A configuration file of the old format: <c>key=value</c> lines, of which those before the first <c>[section]</c> hold for every host.</summary>
internal sealed class Awscred
{
    private const UnixFileMode OfOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private Awscred(string path, IEnumerable<string> lines)
    {
        Path = path;
        foreach (var line in lines.Select(line => line.Trim()).TakeWhile(line => !IsSection(line)).Where(line => !IsComment(line)))
        {
            if (line.IndexOf('=') is > 0 and var at)
                _values[line[..at].TrimEnd()] = Unquoted(line[(at + 1)..].TrimStart());
        }
    }

    public string Path { get; }

    /// <summary>The value of that key; null where it is missing or empty.</summary>
    public string? this[string key] => _values.GetValueOrDefault(key) is { Length: > 0 } value ? value : null;

    /// <summary>The file at that path; null where there is none.</summary>
    /// <exception cref="UsageException">It cannot be read, or others can.</exception>
    public static Awscred? At(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & OfOthers) != 0)
                throw new UsageException($"{path} holds keys and is open to other users: run chmod 600 {path}.");
            return new(path, File.ReadAllLines(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read: {e.Message}", e);
        }
    }

    private static bool IsSection(string line) => line is ['[', .., ']'];

    private static bool IsComment(string line) => line is ['#' or ';', ..];

    private static string Unquoted(string value) =>
        value is ['"', .., '"'] or ['\'', .., '\''] ? value[1..^1] : value;
}
