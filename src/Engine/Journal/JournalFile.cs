namespace OriginScript.Engine;

/// <summary>
/// A journal on disk with its lock file and its head. The operating system holds the lock, so that a killed run leaves none behind. The file appears
/// with its first entry, so that an empty one has lost its content.
/// </summary>
internal sealed class JournalFile : IJournalFile
{
    private static readonly int[] LockedErrorCodes = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    private const int MaxHolderLength = 64 * 1024;

    private readonly string _path;
    private readonly FileStream _lock;
    private FileStream? _file;
    private FileStream? _head;

    private JournalFile(string path, FileStream held)
    {
        (_path, _lock) = (path, held);
        _file = File.Exists(path) || Directory.Exists(path) ? OpenOwnerOnly(path, FileMode.Open) : null;
    }

    /// <summary>Whether a run was recorded at that path, even if the journal itself was deleted since.</summary>
    public static bool Exists(string path) => File.Exists(path) || File.Exists(JournalPaths.GetHead(path));

    /// <summary>Opens it for writing, creating its folder if that does not exist.</summary>
    /// <param name="path">The journal.</param>
    /// <param name="holder">Who opens it, shown to a second run; null: an unnamed one.</param>
    /// <exception cref="JournalLockedException">Another run has locked it.</exception>
    /// <exception cref="OriginException">It cannot be opened for another reason, or somebody else could have written it.</exception>
    public static JournalFile Open(string path, JournalHolder? holder = null)
    {
        FileStream? held = null;
        try
        {
            CreateFolder(Path.GetDirectoryName(path)!);
            JournalPermissions.EnsureTrusted(path);
            held = TakeLock(path, holder);
            return new(path, held);
        }
        catch (IOException e) when (held is null && LockedErrorCodes.Contains(e.HResult))
        {
            throw new JournalLockedException(path, ReadHolder(path), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            throw new OriginException(
                $"The journal {path} cannot be opened: {e.Message} Make it writable, or choose another folder with --state DIR.",
                e
            );
        }
    }

    /// <inheritdoc/>
    public byte[]? ReadAll() => _file is null ? null : ReadWhole(_file);

    /// <inheritdoc/>
    public byte[]? ReadHead()
    {
        OpenHead(FileMode.Open);
        return _head is null ? null : ReadWhole(_head);
    }

    /// <inheritdoc/>
    public void Truncate(long length)
    {
        _file!.SetLength(length);
        _file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Append(ReadOnlySpan<byte> lines)
    {
        if (_file is null)
        {
            Create(lines);
            return;
        }

        _file.Position = _file.Length;
        _file.Write(lines);
        _file.Flush(flushToDisk: true);
    }

    // No flush to the disk: every change would wait for a second one. It is flushed when it is created and when the run ends.
    /// <inheritdoc/>
    public void WriteHead(ReadOnlySpan<byte> head)
    {
        var isNew = _head is null;
        OpenHead(FileMode.OpenOrCreate);
        _head!.Position = 0;
        _head.Write(head);
        _head.SetLength(head.Length);
        _head.Flush(flushToDisk: isNew);
        if (isNew)
            UnixFiles.FlushFolder(Path.GetDirectoryName(_path)!);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _head?.Flush(flushToDisk: true);
        _head?.Dispose();
        _file?.Dispose();
        _lock.SetLength(0);
        _lock.Dispose();
    }

    /// <summary>Who has locked the journal at that path, as far as the lock file says so.</summary>
    internal static JournalHolder? ReadHolder(string path)
    {
        try
        {
            return UnixFiles.ReadDespiteLock(JournalPaths.GetLock(path), MaxHolderLength) is { } content
                ? JournalHolder.Parse(System.Text.Encoding.UTF8.GetString(content))
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void CreateFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        PrivateFiles.CreateFolder(folder);
        UnixFiles.FlushFolder(Path.GetDirectoryName(folder)!);
    }

    private static FileStream TakeLock(string path, JournalHolder? holder)
    {
        var held = OpenOwnerOnly(JournalPaths.GetLock(path), FileMode.OpenOrCreate, FileShare.None);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(held.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        held.SetLength(0);
        if (holder is not null)
            held.Write(System.Text.Encoding.UTF8.GetBytes(holder.ToText()));
        held.Flush();
        return held;
    }

    private static byte[] ReadWhole(FileStream file)
    {
        file.Position = 0;
        var all = new byte[file.Length];
        file.ReadExactly(all);
        return all;
    }

    // A file that a crash left without its first line would look like one that has lost its content.
    private void Create(ReadOnlySpan<byte> lines)
    {
        var aside = _path + ".new";
        File.Delete(aside);
        using (var file = OpenOwnerOnly(aside, FileMode.CreateNew))
        {
            file.Write(lines);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, _path);
        UnixFiles.FlushFolder(Path.GetDirectoryName(_path)!);
        _file = OpenOwnerOnly(_path, FileMode.Open);
    }

    private void OpenHead(FileMode mode)
    {
        var path = JournalPaths.GetHead(_path);
        if (_head is null && (mode == FileMode.OpenOrCreate || File.Exists(path)))
            _head = OpenOwnerOnly(path, mode);
    }

    // It contains the key of all fingerprints, and content of files that only root may read.
    private static FileStream OpenOwnerOnly(string path, FileMode mode, FileShare share = FileShare.ReadWrite)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = share,
            BufferSize = 0,
        };
        if (mode != FileMode.Open && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }
}
