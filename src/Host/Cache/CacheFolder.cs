using System.Runtime.Versioning;

namespace OriginScript.Host.Cache;

/// <summary>
/// The folder that holds what can be made again: compiled recipes and the plugins' manifests. Everything is written aside and renamed, so that a
/// reader never sees half a file; where it cannot be written or trusted the program works without it and says so once.
/// </summary>
/// <param name="path">Made when first written to, for its owner alone.</param>
/// <param name="say">Told once why the folder is not used; shown under --verbose.</param>
internal sealed class CacheFolder(string path, Action<string>? say = null)
{
    private const int LeftAside = 64; // more than anyone writes at once
    private const UnixFileMode Others = UnixFileMode.OtherWrite | UnixFileMode.GroupWrite;
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly Lock _saying = new();
    private bool? _trusted;
    private bool _said;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary><c>$XDG_CACHE_HOME/originscript</c>, or <c>~/.cache/originscript</c> where the variable is unset or no absolute path.</summary>
    public static string Default => System.IO.Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { } home && System.IO.Path.IsPathFullyQualified(home)
            ? home
            : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "originscript");

    /// <summary>The file's content; null where there is none to be trusted.</summary>
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

    /// <summary>The folders below <paramref name="folder"/>; none where it is not there or not to be trusted.</summary>
    public string[] Folders(string folder)
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

    /// <summary>Puts a file in its place as a whole.</summary>
    public void Write(string file, byte[] content) => Try(() =>
    {
        var aside = Aside();
        Make(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(aside, content);
        File.Move(aside, file, overwrite: true);
    });

    /// <summary>Puts a folder of files in its place as a whole; one that is there already is replaced. Clears away what a crash left aside.</summary>
    public void Write(string folder, IReadOnlyDictionary<string, byte[]> files) => Try(() =>
    {
        var aside = Aside();
        Make(aside);
        foreach (var (name, content) in files)
            File.WriteAllBytes(System.IO.Path.Combine(aside, name), content);
        Make(System.IO.Path.GetDirectoryName(folder)!);
        Remove(folder);
        try
        {
            Directory.Move(aside, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(aside, recursive: true);
        }

        Trim(System.IO.Path.GetDirectoryName(aside)!, LeftAside);
    });

    /// <summary>Takes a folder away; readers that opened its files keep them.</summary>
    public void Remove(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        try
        {
            var aside = Aside();
            Directory.Move(folder, aside);
            Directory.Delete(aside, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process took it away first, or it belongs to somebody else: either way it is not ours to remove.
        }
    }

    /// <summary>Takes away all but the youngest files and folders in <paramref name="folder"/>.</summary>
    public void Trim(string folder, int keep)
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
            // Another process trims as well, or may trim in our stead.
        }
    }

    private bool IsTrusted => _trusted ??= OperatingSystem.IsWindows() || !Directory.Exists(Path) || IsOwn();

    [UnsupportedOSPlatform("windows")]
    private bool IsOwn()
    {
        if ((File.GetUnixFileMode(Path) & Others) == 0)
            return true;
        Say($"The cache folder {Path} is not used: others may write to it. Run chmod go-w on it.");
        return false;
    }

    private string Aside()
    {
        var folder = System.IO.Path.Combine(Path, "aside");
        Make(Path); // by itself: the mode given to Directory.CreateDirectory holds for the last folder alone
        Make(folder);
        return System.IO.Path.Combine(folder, Guid.NewGuid().ToString("n"));
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerAlone);
    }

    private void Try(Action write)
    {
        if (!IsTrusted)
            return;
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Say($"The cache folder {Path} cannot be written to ({e.Message}), so nothing is kept there.");
        }
    }

    private void Say(string sentence)
    {
        lock (_saying)
        {
            if (_said)
                return;
            _said = true;
        }

        say?.Invoke(sentence);
    }
}
