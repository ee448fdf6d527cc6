using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Remote;

/// <summary>A public key as it goes over the wire.</summary>
internal static class SshKeyBlob
{
    /// <summary>Its kind, the first text in it: <c>ssh-ed25519</c>.</summary>
    public static string Type(ReadOnlySpan<byte> blob) => Encoding.ASCII.GetString(blob.Slice(4, (int)BinaryPrimitives.ReadUInt32BigEndian(blob)));

    /// <summary>As <c>ssh-keygen -l</c> prints it.</summary>
    public static string Fingerprint(ReadOnlySpan<byte> blob) => $"SHA256:{Convert.ToBase64String(SHA256.HashData(blob)).TrimEnd('=')}";

    /// <summary>The same of a line's base64; the text itself where it is none.</summary>
    public static string Fingerprint(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var count) ? Fingerprint(bytes.AsSpan(0, count)) : base64;
    }
}
