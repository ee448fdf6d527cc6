using System.Runtime.Versioning;

namespace OriginScript.Host.Platform;

/// <summary>
/// The folder for data that can be rebuilt: compiled recipes and plugin manifests. Everything is written to a temporary path and renamed, so that a
/// reader never sees a partial file. If the folder cannot be written or trusted, the program works without it and says so once.
/// </summary>
/// <param name="path">Created on the first write, accessible to its owner only.</param>
/// <param name="say">Called once with the reason why the folder is not used; shown under --verbose.</param>
internal sealed class CacheFolder(string path, Action<string>? say = null)
{
    private const int MaxTemporaryEntries = 64; // more than are ever written at the same time
    private const UnixFileMode WritableByOthers = UnixFileMode.OtherWrite | UnixFileMode.GroupWrite;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly Lock _reportLock = new();
    private bool? _isTrusted;
    private bool _isReported;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary><c>$XDG_CACHE_HOME/originscript</c>, or <c>~/.cache/originscript</c> if the variable is unset or not an absolute path.</summary>
    public static string DefaultPath => HostEnvironment.ForCurrentProcess.GetXdgDirectory("XDG_CACHE_HOME", ".cache");

    /// <summary>The file's content; null if it does not exist or cannot be trusted.</summary>
    public byte[]? Read(string file)
    {
        if (!IsTrusted)
            return null;
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The folders below <paramref name="folder"/>; none if it does not exist or cannot be trusted.</summary>
    public string[] GetFolders(string folder)
    {
        try
        {
            return IsTrusted && Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Writes a file atomically.</summary>
    public void Write(string file, byte[] content) =>
        TryWrite(() =>
        {
            var aside = CreateTemporaryPath();
            CreateFolder(System.IO.Path.GetDirectoryName(file)!);
            File.WriteAllBytes(aside, content);
            File.Move(aside, file, overwrite: true);
        });

    /// <summary>Writes a folder of files atomically, replacing an existing one. Also removes temporary files left by a crash.</summary>
    public void Write(string folder, IReadOnlyDictionary<string, byte[]> files) =>
        TryWrite(() =>
        {
            var aside = CreateTemporaryPath();
            CreateFolder(aside);
            foreach (var (name, content) in files)
                File.WriteAllBytes(System.IO.Path.Combine(aside, name), content);
            CreateFolder(System.IO.Path.GetDirectoryName(folder)!);
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
        });

    /// <summary>Deletes a folder; readers that have its files open keep them.</summary>
    public void Remove(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        try
        {
            var aside = CreateTemporaryPath();
            Directory.Move(folder, aside);
            Directory.Delete(aside, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process deleted it first, or it belongs to another user: either way there is nothing for us to remove.
        }
    }

    /// <summary>Deletes all but the newest files and folders in <paramref name="folder"/>.</summary>
    public static void Trim(string folder, int keep)
    {
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

    private bool IsTrusted => _isTrusted ??= OperatingSystem.IsWindows() || !Directory.Exists(Path) || IsWritableByOwnerOnly();

    [UnsupportedOSPlatform("windows")]
    private bool IsWritableByOwnerOnly()
    {
        if ((File.GetUnixFileMode(Path) & WritableByOthers) == 0)
            return true;
        ReportOnce($"The cache folder {Path} is not used because other users can write to it. Run chmod go-w on it.");
        return false;
    }

    private string CreateTemporaryPath()
    {
        var folder = System.IO.Path.Combine(Path, "aside");
        CreateFolder(Path); // separately: the mode passed to Directory.CreateDirectory applies to the last folder only
        CreateFolder(folder);
        return System.IO.Path.Combine(folder, Guid.NewGuid().ToString("n"));
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly);
    }

    private void TryWrite(Action write)
    {
        if (!IsTrusted)
            return;
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ReportOnce($"The cache folder {Path} cannot be written to ({e.Message}), so nothing is cached.");
        }
    }

    private void ReportOnce(string sentence)
    {
        lock (_reportLock)
        {
            if (_isReported)
                return;
            _isReported = true;
        }

        say?.Invoke(sentence);
    }
}
