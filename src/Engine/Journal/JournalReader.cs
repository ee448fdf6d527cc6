using System.Text.Json;

namespace OriginScript.Engine;

/// <summary>Reads a journal. A last line without an end is what a crash left, and nobody acted on it; anything else that cannot be read is an error.</summary>
internal static class JournalReader
{
    /// <summary>The records of the journal at that path; null: there is none.</summary>
    public static Records? Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return Read(bytes, path).Records;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OriginException($"The journal {path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The records, and how many of the bytes are whole lines.</summary>
    public static (Records Records, int Whole) Read(ReadOnlySpan<byte> bytes, string path)
    {
        var records = new Records();
        var at = 0;
        for (var line = 1; ; line++)
        {
            var length = bytes[at..].IndexOf((byte)'\n');
            if (length < 0)
                return (records, at);
            Apply(records, bytes.Slice(at, length), $"{path}({line})");
            at += length + 1;
        }
    }

    private static void Apply(Records records, ReadOnlySpan<byte> line, string where)
    {
        try
        {
            records.Apply(Entry.Parse(line) ?? throw new JsonException("an empty entry"));
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new OriginException(
                $"{where}: the journal cannot be read ({e.Message}). Restore it from a copy, or move it away: things are then found by their names, but undo forgets what was made.", e);
        }
    }
}
