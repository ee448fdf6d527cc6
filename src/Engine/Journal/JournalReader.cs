using System.Text.Json;

namespace OriginScript.Engine;

/// <summary>
/// Reads a journal. An incomplete last line was left by a crash, and nothing was done because of it; anything else that cannot be read, does not
/// follow from the line before it, or is missing at the end is an error that names the line.
/// </summary>
internal sealed class JournalReader
{
    /// <summary>The format that this version writes and reads.</summary>
    public const int Format = 1;

    private const string WayOut =
        "Restore it from a backup, or move it and the files beside it away: resources are then found by name, but undo no longer knows what was created.";

    private readonly string _path;
    private readonly JournalHead? _written;
    private JournalHead _read = JournalHead.Empty;

    private JournalReader(string path, JournalHead? written) => (_path, _written) = (path, written);

    private JournalState State { get; } = new();

    /// <summary>The state of the journal at that path; null: it does not exist and never did.</summary>
    public static JournalState? Read(string path) => ReadWhole(path)?.State;

    /// <summary>The state of the journal at that path, and how far it was read; null: it does not exist and never did.</summary>
    public static (JournalState State, JournalHead Read)? ReadWhole(string path)
    {
        try
        {
            JournalPermissions.EnsureTrusted(path);

            // The head first: a run that is writing at this moment moves the journal ahead of it, which is not an error.
            var head = ReadIfExists(JournalPaths.GetHead(path));
            var bytes = ReadIfExists(path);
            return bytes is null && head is null ? null : Read(bytes, head, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OriginException($"The journal {path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The state, and how much of the journal consists of complete lines.</summary>
    /// <param name="bytes">The journal; null: it does not exist.</param>
    /// <param name="head">How far it was written; null: that is not known.</param>
    /// <param name="path">Its name in messages.</param>
    /// <exception cref="OriginException">It is damaged.</exception>
    public static (JournalState State, JournalHead Read) Read(byte[]? bytes, byte[]? head, string path)
    {
        var reader = new JournalReader(path, head is null ? null : ReadHead(head, path));
        reader.ReadLines(bytes);
        return (reader.State, reader._read);
    }

    private static JournalHead ReadHead(byte[] head, string path) =>
        JournalHead.Parse(head)
        ?? throw new OriginException(
            $"{JournalPaths.GetHead(path)}: the file cannot be read, so it is unknown whether lines of the journal are missing. If the journal is complete, delete this file; if not, restore both from a backup."
        );

    private static byte[]? ReadIfExists(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private void ReadLines(byte[]? content)
    {
        ReadOnlySpan<byte> bytes = content;
        for (var length = bytes.IndexOf((byte)'\n'); length >= 0; length = bytes.IndexOf((byte)'\n'))
        {
            ReadLine(bytes[..length]);
            bytes = bytes[(length + 1)..];
        }

        if (content is not null && _read.Lines == 0 && _written is null)
            throw new OriginException($"{_path}: the journal is empty; its content was lost. {WayOut}");
        if (_written is { } written && _read.Lines < written.Lines)
            throw new OriginException(
                $"{_path}: the journal has {Count(_read.Lines)}, but {Count(written.Lines)} were written; what is missing may have created resources. {WayOut}"
            );
    }

    private void ReadLine(ReadOnlySpan<byte> line)
    {
        var number = _read.Lines + 1;
        var where = $"{_path}({number})";
        if (JournalChain.Verify(line, _read.Sum) is not { } sum)
            throw DescribeDamage(line, where, number == 1);
        _read = new(number, _read.Length + line.Length + 1, sum);
        if (_written is { } written && number == written.Lines && written != _read)
            throw new OriginException(
                $"{where}: the journal is not the one that was written here: the checksum of this line is not the one in {JournalPaths.GetHead(_path)}. {WayOut}"
            );
        Apply(line, where, number == 1);
    }

    private void Apply(ReadOnlySpan<byte> line, string where, bool isFirst)
    {
        try
        {
            var entry = JournalEntry.Parse(line) ?? throw new JsonException("an empty entry");
            if (isFirst)
                EnsureFormat(entry, where);
            State.Apply(entry);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new OriginException($"{where}: the journal cannot be read ({e.Message}). {WayOut}", e);
        }
    }

    private static void EnsureFormat(JournalEntry entry, string where)
    {
        if (entry.Kind != "journal" || entry.Format is null)
            throw new OriginException(
                $"{where}: the journal was written before version 0.1.0 and has no format number, which this version cannot read. Undo with the version that wrote it, then delete it."
            );
        if (entry.Format != Format)
            throw new OriginException(
                $"{where}: the journal has format {entry.Format}; this version reads format {Format}. Use the version of origin that wrote it, or a newer one."
            );
    }

    // A line without a checksum is from before there were any, or from a version whose format is another.
    private static OriginException DescribeDamage(ReadOnlySpan<byte> line, string where, bool isFirst)
    {
        try
        {
            if (isFirst && JournalEntry.Parse(line) is { Kind: "journal" or "run" } entry)
                EnsureFormat(entry, where);
        }
        catch (JsonException)
        {
            // It is damaged, which is said below.
        }

        return new($"{where}: the journal cannot be read: this line was changed, or lines before it were removed or moved. {WayOut}");
    }

    private static string Count(long lines) => lines == 1 ? "1 line" : $"{lines} lines";
}
