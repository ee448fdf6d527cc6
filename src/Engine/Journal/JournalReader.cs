using System.Text.Json;

namespace OriginScript.Engine;

/// <summary>
/// Reads a journal. An incomplete last line was left by a crash, and nothing was done because of it; anything else that cannot be read is an error.
/// </summary>
internal static class JournalReader
{
    /// <summary>The state of the journal at that path; null: it does not exist.</summary>
    public static JournalState? Read(string path)
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

    /// <summary>The state, and how many of the bytes form complete lines.</summary>
    public static (JournalState Records, int Whole) Read(ReadOnlySpan<byte> bytes, string path)
    {
        var records = new JournalState();
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

    private static void Apply(JournalState records, ReadOnlySpan<byte> line, string where)
    {
        try
        {
            records.Apply(JournalEntry.Parse(line) ?? throw new JsonException("an empty entry"));
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new OriginException(
                $"{where}: the journal cannot be read ({e.Message}). Restore it from a backup, or move it away: resources are then found by name, but undo no longer knows what was created.", e);
        }
    }
}
