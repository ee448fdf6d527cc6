using System.Security.Cryptography;
using OriginScript.Engine;

namespace OriginScript.Host.Platform;

/// <summary>
/// The folder for data that can be rebuilt: compiled recipes and plugin manifests. Everything is written to a temporary path and renamed, so that a
/// reader never sees a partial file. What somebody else could have written is not used; the program works without it and says so once.
/// </summary>
/// <param name="path">Created on the first write, accessible to its owner only.</param>
/// <param name="say">Called once with the reason why nothing can be written; shown under --verbose.</param>
/// <param name="warn">Called with the reason why what is there is not trusted; null: as <paramref name="say"/>.</param>
internal sealed class CacheFolder(string path, Action<string>? say = null, Action<string>? warn = null)
{
    private const int MaxTemporaryEntries = 64; // more than are ever written at the same time
    private const int KeyLength = 32;

    private readonly Lock _reportLock = new();
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private byte[]? _key;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary><c>$XDG_CACHE_HOME/originscript</c>, or <c>~/.cache/originscript</c> if the variable is unset or not an absolute path.</summary>
    public static string DefaultPath => HostEnvironment.ForCurrentProcess.GetXdgDirectory("XDG_CACHE_HOME", ".cache");

    /// <summary>The file's content; null if it does not exist or somebody else could have written it.</summary>
    public byte[]? Read(string file)
    {
        try
        {
            return IsTrusted(file) ? File.ReadAllBytes(file) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The lines that <see cref="WriteText"/> wrote to that very file; null if there are none.</summary>
    public string[]? ReadText(string file) =>
        ReadKey() is { } key && Read(file) is { } content ? AuthenticatedText.Decode(content, key, GetName(file)) : null;

    /// <summary>The folders below <paramref name="folder"/>; none if it does not exist or cannot be trusted.</summary>
    public string[] GetFolders(string folder)
    {
        try
        {
            return IsTrusted(folder) && Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Writes a text atomically, authenticated under its file's name.</summary>
    public void WriteText(string file, IEnumerable<string> lines) =>
        TryWrite(
            file,
            () =>
            {
                var aside = CreateTemporaryPath();
                PrivateFiles.CreateFolder(System.IO.Path.GetDirectoryName(file)!);
                WriteNew(aside, AuthenticatedText.Encode(lines, GetOrCreateKey(), GetName(file)));
                File.Move(aside, file, overwrite: true);
            }
        );

    /// <summary>Writes a folder with a text and files atomically, replacing an existing one. Also removes temporary files left by a crash.</summary>
    public void WriteFolder(string folder, string textName, IEnumerable<string> lines, IReadOnlyDictionary<string, byte[]> files) =>
        TryWrite(
            folder,
            () =>
            {
                var aside = CreateTemporaryPath();
                PrivateFiles.CreateFolder(aside);
                foreach (var (name, content) in files)
                    WriteNew(System.IO.Path.Combine(aside, name), content);
                var text = AuthenticatedText.Encode(lines, GetOrCreateKey(), GetName(System.IO.Path.Combine(folder, textName)));
                WriteNew(System.IO.Path.Combine(aside, textName), text);
                PrivateFiles.CreateFolder(System.IO.Path.GetDirectoryName(folder)!);
                Remove(folder);
                try
                {
                    Directory.Move(aside, folder);
                }
                catch (IOException) when (Directory.Exists(folder))
                {
                    Directory.Delete(aside, recursive: true);
                }

                Trim(System.IO.Path.GetDirectoryName(aside)!, MaxTemporaryEntries);
            }
        );

    /// <summary>Deletes a folder; readers that have its files open keep them.</summary>
    public void Remove(string folder)
    {
        if (!IsTrusted(folder) || !Directory.Exists(folder))
            return;
        try
        {
            var aside = CreateTemporaryPath();
            Directory.Move(folder, aside);
            Directory.Delete(aside, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process deleted it first: there is nothing for us to remove.
        }
    }

    /// <summary>Deletes all but the newest files and folders in <paramref name="folder"/>.</summary>
    public void Trim(string folder, int keep)
    {
        if (!IsTrusted(folder))
            return;
        try
        {
            foreach (var old in new DirectoryInfo(folder).GetFileSystemInfos().OrderByDescending(info => info.LastWriteTimeUtc).Skip(keep))
            {
                if (old is DirectoryInfo whole)
                    whole.Delete(recursive: true);
                else
                    old.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process is trimming too, or will do so later.
        }
    }

    private string KeyFile => System.IO.Path.Combine(Path, "key");

    private string GetName(string file) => System.IO.Path.GetRelativePath(Path, file);

    private bool IsTrusted(string path)
    {
        if (PrivateFiles.FindProblem(Path, path) is not { } problem)
            return true;
        ReportOnce(warn ?? say, problem, $"The cache is not used: {problem}");
        return false;
    }

    // A key that others may read is replaced like one that is damaged: what was written with it is written again.
    private byte[]? ReadKey() =>
        _key ??=
            Read(KeyFile) is { Length: KeyLength } key
            && (OperatingSystem.IsWindows() || UnixFiles.GetStatus(KeyFile) is null or { IsOwnersAlone: true })
                ? key
                : null;

    private byte[] GetOrCreateKey()
    {
        if (ReadKey() is { } known)
            return known;
        var aside = CreateTemporaryPath();
        WriteNew(aside, RandomNumberGenerator.GetBytes(KeyLength));
        try
        {
            File.Move(aside, KeyFile, overwrite: File.Exists(KeyFile));
        }
        catch (IOException) when (File.Exists(KeyFile))
        {
            File.Delete(aside); // Another process was first: its key is the one.
        }

        return ReadKey() ?? throw new IOException($"{KeyFile} cannot be read.");
    }

    private string CreateTemporaryPath()
    {
        var folder = System.IO.Path.Combine(Path, "aside");
        PrivateFiles.CreateFolder(folder);
        return System.IO.Path.Combine(folder, Guid.NewGuid().ToString("n"));
    }

    private static void WriteNew(string file, byte[] content)
    {
        using var stream = PrivateFiles.Create(file);
        stream.Write(content);
    }

    private void TryWrite(string target, Action write)
    {
        if (!IsTrusted(target) || !IsTrusted(System.IO.Path.Combine(Path, "aside")))
            return;
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ReportOnce(say, "", $"The cache folder {Path} cannot be written to ({e.Message}), so nothing is cached.");
        }
    }

    private void ReportOnce(Action<string>? report, string topic, string sentence)
    {
        lock (_reportLock)
        {
            if (!_reported.Add(topic))
                return;
        }

        report?.Invoke(sentence);
    }
}
