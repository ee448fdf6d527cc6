using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Remote;

/// <summary>One line of a file in the format of OpenSSH's known_hosts.</summary>
internal sealed record KnownHost(string Names, string Type, string Key)
{
    /// <summary>The marker of a key that must not be believed, whoever else vouches for it.</summary>
    public const string Revoked = "@revoked";

    /// <summary>The marker of a key that is no machine's own but signs theirs.</summary>
    public const string Authority = "@cert-authority";

    /// <summary>The line of what stands in no file yet.</summary>
    public const int OnNoLine = 0;

    private const string Hashed = "|1|";

    /// <summary>The file it stands in.</summary>
    public required string File { get; init; }

    /// <summary>The line it stands on, from 1; <see cref="OnNoLine"/>: it was only seen.</summary>
    public required int Line { get; init; }

    /// <summary>What it is besides a key to trust: <see cref="Revoked"/>, <see cref="Authority"/>; null: nothing.</summary>
    public string? Marker { get; init; }

    /// <summary>Where a message says it stands.</summary>
    public string Place => $"{File} line {Line}";

    /// <summary>The lines of a file that is there; none of one that is not.</summary>
    public static IReadOnlyList<KnownHost> Read(string file)
    {
        try
        {
            return [.. System.IO.File.ReadLines(file).Select((text, index) => Of(file, (text, index + 1))).OfType<KnownHost>()];
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    /// <summary>Whether the line speaks of the machine with that name, <c>name</c> or <c>[name]:port</c>.</summary>
    public bool IsOf(string name)
    {
        if (Names.StartsWith(Hashed, StringComparison.Ordinal))
            return IsHashOf(name);
        var patterns = Names.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return patterns.Any(pattern => pattern[0] != '!' && Fits(pattern, name)) && !patterns.Any(pattern => pattern[0] == '!' && Fits(pattern[1..], name));
    }

    private static KnownHost? Of(string file, (string Text, int Number) line)
    {
        var parts = line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || parts[0][0] == '#')
            return null;
        var marker = parts[0][0] == '@' ? parts[0] : null;
        return (marker is null ? parts : parts[1..]) is [var names, var type, var key, ..] ? new(names, type, key) { File = file, Line = line.Number, Marker = marker } : null;
    }

    private static bool Fits(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern.Replace(@"\", @"\\", StringComparison.Ordinal), name);

    // |1|salt|HMAC-SHA1 of the name under the salt|, as HashKnownHosts writes it.
    private bool IsHashOf(string name)
    {
        var parts = Names.Split('|');
        return parts.Length == 4 && Bytes(parts[2]) is { } salt && Bytes(parts[3]) is { } hash
            && CryptographicOperations.FixedTimeEquals(HMACSHA1.HashData(salt, Encoding.UTF8.GetBytes(name)), hash);
    }

    private static byte[]? Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var count) ? bytes[..count] : null;
    }
}
