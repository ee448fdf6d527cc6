using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Remote;

/// <summary>A public key in the SSH wire format.</summary>
internal static class SshKeyBlob
{
    /// <summary>Its type, the first string in it: <c>ssh-ed25519</c>.</summary>
    public static string Type(ReadOnlySpan<byte> blob) => Encoding.ASCII.GetString(blob.Slice(4, (int)BinaryPrimitives.ReadUInt32BigEndian(blob)));

    /// <summary>The same for bytes that may not be a public key; null if they are not.</summary>
    public static string? FindType(ReadOnlySpan<byte> blob) =>
        blob.Length > 4 && BinaryPrimitives.ReadUInt32BigEndian(blob) is > 0 and var length && length < (uint)blob.Length - 4 ? Type(blob) : null;

    /// <summary>The fingerprint as <c>ssh-keygen -l</c> prints it.</summary>
    public static string Fingerprint(ReadOnlySpan<byte> blob) => $"SHA256:{Convert.ToBase64String(SHA256.HashData(blob)).TrimEnd('=')}";

    /// <summary>The fingerprint of a base64 key; the text itself if it is not valid base64.</summary>
    public static string Fingerprint(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var count) ? Fingerprint(bytes.AsSpan(0, count)) : base64;
    }
}
