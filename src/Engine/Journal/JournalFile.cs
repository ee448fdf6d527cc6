namespace OriginScript.Engine;

/// <summary>A journal on disk with its lock file. The operating system holds the lock, so that a killed run leaves none behind.</summary>
public sealed class JournalFile : IJournalFile
{
    private static readonly int[] LockedErrorCodes = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    private readonly FileStream _file;
    private readonly FileStream _lock;

    private JournalFile(FileStream file, FileStream held) => (_file, _lock) = (file, held);

    // It contains the key of all fingerprints, and content of files that only root may read.
    private static FileStreamOptions OwnerOnlyOptions
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite, BufferSize = 0 };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return options;
        }
    }

    /// <summary>Opens it for writing, creating folder and file if they do not exist.</summary>
    /// <exception cref="JournalLockedException">Another run has locked it.</exception>
    /// <exception cref="OriginException">It cannot be opened for another reason.</exception>
    public static JournalFile Open(string path)
    {
        FileStream? held = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            held = new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new(new(path, OwnerOnlyOptions), held);
        }
        catch (IOException e) when (held is null && LockedErrorCodes.Contains(e.HResult))
        {
            throw new JournalLockedException(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            throw new OriginException($"The journal {path} cannot be opened: {e.Message} Make it writable, or choose another folder with --state DIR.", e);
        }
    }

    /// <inheritdoc/>
    public byte[] ReadAll()
    {
        _file.Position = 0;
        var all = new byte[_file.Length];
        _file.ReadExactly(all);
        return all;
    }

    /// <inheritdoc/>
    public void Truncate(long length)
    {
        _file.SetLength(length);
        _file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Append(ReadOnlySpan<byte> lines)
    {
        _file.Position = _file.Length;
        _file.Write(lines);
        _file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _lock.Dispose();
    }
}
