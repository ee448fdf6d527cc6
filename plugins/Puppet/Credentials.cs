using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>A request or a certificate, read from the machine that has it.</summary>
/// <param name="Fingerprint">SHA-256 of the whole, as Puppet writes it.</param>
/// <param name="Key">SHA-256 of its public key: the same before and after it was signed.</param>
/// <param name="IsSigned">Whether it is a certificate.</param>
internal sealed record Credentials(string Fingerprint, string Key, bool IsSigned)
{
    /// <summary>What an agent has to show under that name: its certificate, before that its request; null: neither.</summary>
    public static async Task<Credentials?> OfAgent(Run run, IShell shell, string name) => await Installation.Find(run, shell).ConfigureAwait(false) is { } puppet
        ? await Read(run, shell, $"{puppet["certdir"]}/{name}.pem").ConfigureAwait(false) ?? await Read(run, shell, $"{puppet["requestdir"]}/{name}.pem").ConfigureAwait(false)
        : null;

    /// <summary>The certificate that a master has signed under that name; null: none.</summary>
    public static async Task<Credentials?> OfAuthority(Run run, IShell shell, string name) =>
        await Read(run, shell, $"{(await Installation.Of(run, shell).ConfigureAwait(false))["signeddir"]}/{name}.pem").ConfigureAwait(false);

    /// <summary>The request or certificate in that PEM text.</summary>
    public static Credentials Of(string pem)
    {
        var fields = PemEncoding.Find(pem);
        var whole = Convert.FromBase64String(pem[fields.Base64Data]);
        if (pem[fields.Label] != "CERTIFICATE")
            return new(Hex(whole), Hex(CertificateRequest.LoadSigningRequest(whole, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions).PublicKey.ExportSubjectPublicKeyInfo()), IsSigned: false);
        using var certificate = X509CertificateLoader.LoadCertificate(whole);
        return new(Hex(whole), Hex(certificate.PublicKey.ExportSubjectPublicKeyInfo()), IsSigned: true);
    }

    private static async Task<Credentials?> Read(Run run, IShell shell, string path) =>
        await TextFile.Read(run, shell, path).ConfigureAwait(false) is { Length: > 0 } pem ? Of(pem) : null;

    private static string Hex(ReadOnlySpan<byte> bytes) => string.Join(':', Convert.ToHexString(SHA256.HashData(bytes)).Chunk(2).Select(pair => new string(pair)));
}
