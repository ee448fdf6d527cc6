using System.Diagnostics.CodeAnalysis;
using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Remote;

/// <summary>One line of a file in the format of OpenSSH's known_hosts.</summary>
internal sealed record KnownHost(string Names, string Type, string Key)
{
    /// <summary>The marker of a key that must never be trusted, whatever else confirms it.</summary>
    public const string RevokedMarker = "@revoked";

    /// <summary>The marker of an authority's key, which signs the keys of machines.</summary>
    public const string AuthorityMarker = "@cert-authority";

    /// <summary>The line number of an entry that is not in a file.</summary>
    public const int NotInFile = 0;

    private const string HashPrefix = "|1|";

    /// <summary>The file that contains it.</summary>
    public required string File { get; init; }

    /// <summary>Its line number, from 1; <see cref="NotInFile"/> if it was seen by this process on a connection.</summary>
    public required int Line { get; init; }

    /// <summary>Its marker: <see cref="RevokedMarker"/>, <see cref="AuthorityMarker"/>; null for a plain key.</summary>
    public string? Marker { get; init; }

    /// <summary>Its location, for messages.</summary>
    public string Location => $"{File} line {Line}";

    /// <summary>Whether its key is one of that type; ssh passes over other lines.</summary>
    public bool HasValidKey => DecodeBase64(Key) is { } blob && SshKeyBlob.FindType(blob) == Type;

    /// <summary>The entries of a file; none if it does not exist.</summary>
    /// <exception cref="OriginException">It cannot be read.</exception>
    public static IReadOnlyList<KnownHost> ReadFile(string file)
    {
        try
        {
            return Parse(System.IO.File.ReadAllText(file), file);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OriginException(
                $"The file of known host keys {file} cannot be read: {e.Message.TrimEnd('.')}. Make it readable, or name another one with UserKnownHostsFile in ~/.ssh/config.",
                e
            );
        }
    }

    /// <summary>The entries of a text; none if there is none.</summary>
    /// <param name="text">The content of the file.</param>
    /// <param name="file">Its path.</param>
    public static IReadOnlyList<KnownHost> Parse(string? text, string file) =>
        [.. (text ?? "").Split('\n').Select((line, index) => ParseLine(file, (line, index + 1))).OfType<KnownHost>()];

    /// <summary>Whether the entry applies to the machine with that name, <c>name</c> or <c>[name]:port</c>.</summary>
    public bool Matches(string name)
    {
        if (Names.StartsWith(HashPrefix, StringComparison.Ordinal))
            return MatchesHash(name);
        var patterns = Names.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return patterns.Any(pattern => pattern[0] != '!' && MatchesPattern(pattern, name))
            && !patterns.Any(pattern => pattern[0] == '!' && MatchesPattern(pattern[1..], name));
    }

    private static KnownHost? ParseLine(string file, (string Text, int Number) line)
    {
        var parts = line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || parts[0][0] == '#')
            return null;
        var marker = parts[0][0] == '@' ? parts[0] : null;
        return (marker is null ? parts : parts[1..]) is [var names, var type, var key, ..]
            ? new(names, type, key)
            {
                File = file,
                Line = line.Number,
                Marker = marker,
            }
            : null;
    }

    private static bool MatchesPattern(string pattern, string name) =>
        FileSystemName.MatchesSimpleExpression(pattern.Replace(@"\", @"\\", StringComparison.Ordinal), name);

    // |1|salt|HMAC-SHA1 of the name under the salt|, as HashKnownHosts writes it: the file's format leaves no choice.
    [SuppressMessage("Security", "CA5350", Justification = "OpenSSH hides host names with HMAC-SHA1.")]
    private bool MatchesHash(string name)
    {
        var parts = Names.Split('|');
        return parts.Length == 4
            && DecodeBase64(parts[2]) is { } salt
            && DecodeBase64(parts[3]) is { } hash
            && CryptographicOperations.FixedTimeEquals(HMACSHA1.HashData(salt, Encoding.UTF8.GetBytes(name)), hash);
    }

    private static byte[]? DecodeBase64(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var count) ? bytes[..count] : null;
    }
}
