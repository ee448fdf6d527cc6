using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>
/// The log files of one run, one for each host, with everything that commands printed there. The folder is created with the first line; of older runs
/// only the newest are kept.
/// </summary>
/// <param name="folder">The folder of this run.</param>
internal sealed class OutputLog(string folder) : IDisposable
{
    private const int KeptRuns = 50;

    private readonly Dictionary<string, StreamWriter> _files = [];

    /// <summary>Why nothing more is written; null: everything was written.</summary>
    public string? Failure { get; private set; }

    /// <summary>The files that were written.</summary>
    public IReadOnlyList<string> Paths { get; private set; } = [];

    /// <summary>A log for a run that starts now.</summary>
    /// <param name="stateFolder">The folder that holds the journals.</param>
    /// <param name="name">The recipe or task.</param>
    /// <param name="now">The time, which is part of the folder's name.</param>
    public static OutputLog Create(string stateFolder, string name, DateTimeOffset now) =>
        new(Path.Combine(stateFolder, "logs", $"{now.UtcDateTime:yyyyMMdd-HHmmss}-{ToFileName(name)}-{Environment.ProcessId}"));

    /// <summary>Adds a line to the file of a host. A file that cannot be written does not fail the run.</summary>
    public void WriteLine(string host, string line)
    {
        if (Failure is not null)
            return;
        try
        {
            if (!_files.TryGetValue(host, out var file))
                _files[host] = file = Open(host);
            file.WriteLine(VisibleText.Format(Secret.Scrub(line)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OriginException)
        {
            Failure = $"The output of commands is not logged any more, because the log file in {folder} cannot be written: {e.Message}";
        }
    }

    /// <summary>Writes what is buffered.</summary>
    public void Flush()
    {
        try
        {
            foreach (var file in _files.Values)
                file.Flush();
        }
        catch (IOException e)
        {
            Failure = $"The log file in {folder} cannot be written: {e.Message}";
        }
    }

    public void Dispose()
    {
        Flush();
        foreach (var file in _files.Values)
        {
            try
            {
                file.Dispose();
            }
            catch (IOException)
            {
                // Flush has reported it.
            }
        }
    }

    private StreamWriter Open(string host)
    {
        if (_files.Count == 0)
            CreateFolder();
        var path = Path.Combine(folder, $"{ToFileName(host)}.log");
        Paths = [.. Paths, path];
        return new(PrivateFiles.Append(path));
    }

    private void CreateFolder()
    {
        var all = Path.GetDirectoryName(folder)!;
        PrivateFiles.EnsureTrusted(all, folder);
        PrivateFiles.CreateFolder(folder);
        foreach (var old in Directory.GetDirectories(all).Order(StringComparer.Ordinal).SkipLast(KeptRuns))
            Directory.Delete(old, recursive: true);
    }

    private static string ToFileName(string name) =>
        name.Length == 0 ? "task" : new([.. name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')]);
}
