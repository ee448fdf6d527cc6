using System.Buffers.Binary;
using System.Text;

namespace OriginScript.Remote;

/// <summary>A private key file as a text, before any key is made of it: what is wrong with it, and which public key belongs to it.</summary>
internal sealed class SshKeyFile
{
    private const UnixFileMode OtherUsersAccess =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    private const string OpenSshHeader = "-----BEGIN OPENSSH PRIVATE KEY-----";
    private const string OpenSshFooter = "-----END OPENSSH PRIVATE KEY-----";
    private const string NotEncrypted = "none";

    private static readonly byte[] OpenSshMagic = "openssh-key-v1\0"u8.ToArray();

    internal SshKeyFile(string text) => Text = text;

    /// <summary>The content; empty for a pipe, which could not be read a second time.</summary>
    public string Text { get; }

    /// <summary>Whether it needs a passphrase.</summary>
    public bool IsEncrypted =>
        Text.Contains("BEGIN ENCRYPTED PRIVATE KEY", StringComparison.Ordinal)
        || Text.Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal)
        || (Text.Contains("\nEncryption: ", StringComparison.Ordinal) && !Text.Contains($"\nEncryption: {NotEncrypted}", StringComparison.Ordinal))
        || ParseOpenSsh() is { Cipher: not NotEncrypted };

    /// <summary>The public key that the file itself has in the clear, in base64; null for the formats that have none.</summary>
    public string? PublicKey => ParseOpenSsh()?.PublicKey;

    /// <summary>Reads a private key file.</summary>
    /// <exception cref="OriginException">It cannot be one.</exception>
    public static SshKeyFile Read(string path)
    {
        if (Directory.Exists(path))
            throw new OriginException($"The private key file {path} is a folder. Specify a private key file in it.");
        if (!File.Exists(path))
            throw new OriginException(
                $"The private key file {path} does not exist. Specify another one: --key, At(address, user, key), or IdentityFile in ~/.ssh/config."
            );
        try
        {
            using var file = File.OpenRead(path);
            var text = file.CanSeek ? new StreamReader(file).ReadToEnd() : null;
            return text is null ? new("") : Check(path, text.Trim());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, e.Message, e);
        }
    }

    /// <summary>The error for a file that is not understood.</summary>
    public static OriginException Unreadable(string path, string reason, Exception? cause = null) =>
        new(
            $"The private key file {path} cannot be read: {reason.TrimEnd('.')}. Specify a private key file that you can read, or create one: ssh-keygen -t ed25519.",
            cause
        );

    /// <summary>The error for a file with a passphrase.</summary>
    public static OriginException Locked(string path, Exception? cause = null) =>
        new(
            $"The private key file {path} has a passphrase, and this program never prompts for one. Add the key to your agent: ssh-add {path}.",
            cause
        );

    private static SshKeyFile Check(string path, string text)
    {
        if (IsPublicKey(text))
            throw new OriginException(
                path.EndsWith(".pub", StringComparison.Ordinal)
                    ? $"{path} is a public key. Specify the private key, {path[..^4]}, or add it to your agent: ssh-add {path[..^4]}."
                    : $"{path} is a public key. Specify the private key."
            );
        if (!text.Contains("PRIVATE KEY", StringComparison.Ordinal) && !text.StartsWith("PuTTY-User-Key-File", StringComparison.Ordinal))
            throw new OriginException(
                $"The file {path} is not a private key{(text.Length == 0 ? ": it is empty" : "")}. Specify a private key file that you can read, or create one: ssh-keygen -t ed25519."
            );
        return OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & OtherUsersAccess) == 0
            ? new(text)
            : throw new OriginException($"The private key file {path} is accessible by other users. Restrict its permissions: chmod 600 {path}.");
    }

    private static bool IsPublicKey(string text) =>
        text.StartsWith("ssh-", StringComparison.Ordinal)
        || text.StartsWith("ecdsa-", StringComparison.Ordinal)
        || text.StartsWith("sk-", StringComparison.Ordinal);

    // OpenSSH's format: the magic, the cipher, the key derivation with its options, the number of keys, the public key, and then what may be encrypted.
    private (string Cipher, string PublicKey)? ParseOpenSsh()
    {
        var (start, end) = (Text.IndexOf(OpenSshHeader, StringComparison.Ordinal), Text.IndexOf(OpenSshFooter, StringComparison.Ordinal));
        if (start < 0 || end < start)
            return null;
        var bytes = DecodeBase64(Text[(start + OpenSshHeader.Length)..end]);
        if (!bytes.AsSpan().StartsWith(OpenSshMagic))
            return null;
        var rest = bytes.AsSpan(OpenSshMagic.Length);
        return
            TryReadString(ref rest) is { } cipher
            && TryReadString(ref rest) is not null
            && TryReadString(ref rest) is not null
            && rest.Length > 4
            && TryReadString(ref rest, skip: 4) is { } key
            ? (Encoding.ASCII.GetString(cipher), Convert.ToBase64String(key))
            : null;
    }

    private static byte[] DecodeBase64(string lines)
    {
        var text = string.Concat(lines.Where(c => !char.IsWhiteSpace(c)));
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? bytes[..count] : [];
    }

    private static byte[]? TryReadString(ref Span<byte> rest, int skip = 0)
    {
        if (rest.Length < skip + 4)
            return null;
        var length = BinaryPrimitives.ReadUInt32BigEndian(rest[skip..]);
        if (length > (uint)(rest.Length - skip - 4))
            return null;
        var value = rest.Slice(skip + 4, (int)length).ToArray();
        rest = rest[(skip + 4 + (int)length)..];
        return value;
    }
}
