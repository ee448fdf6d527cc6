namespace OriginScript.Engine;

/// <summary>A journal on disk beside its lock. The lock is the operating system's, so that a killed run leaves none behind.</summary>
public sealed class JournalFile : IJournalFile
{
    private static readonly int[] HeldElsewhere = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    private readonly FileStream _file;
    private readonly FileStream _lock;

    private JournalFile(FileStream file, FileStream held) => (_file, _lock) = (file, held);

    // It holds the key of all fingerprints, and what was in files that only root may read.
    private static FileStreamOptions Private
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite, BufferSize = 0 };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return options;
        }
    }

    /// <summary>Opens it for writing, making folder and file when missing.</summary>
    /// <exception cref="JournalHeldException">Another run has it.</exception>
    /// <exception cref="OriginException">It cannot be opened for another reason.</exception>
    public static JournalFile Open(string path)
    {
        FileStream? held = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            held = new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new(new(path, Private), held);
        }
        catch (IOException e) when (held is null && HeldElsewhere.Contains(e.HResult))
        {
            throw new JournalHeldException(path, e);
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
