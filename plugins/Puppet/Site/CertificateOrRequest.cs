using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>A certificate request or certificate, read from a machine.</summary>
/// <param name="Fingerprint">SHA-256 of the whole, in Puppet's format.</param>
/// <param name="Key">SHA-256 of its public key: the same before and after it was signed.</param>
/// <param name="IsSigned">Whether it is a certificate.</param>
internal sealed record CertificateOrRequest(string Fingerprint, string Key, bool IsSigned)
{
    /// <summary>An agent's certificate with that name, or its request if there is no certificate; null if it has neither.</summary>
    public static async Task<CertificateOrRequest?> ReadFromAgent(Run run, IShell shell, string name) =>
        await PuppetInstallation.Find(run, shell).ConfigureAwait(false) is { } puppet
            ? await Read(run, shell, $"{puppet["certdir"]}/{name}.pem").ConfigureAwait(false)
                ?? await Read(run, shell, $"{puppet["requestdir"]}/{name}.pem").ConfigureAwait(false)
            : null;

    /// <summary>The certificate that a master has signed with that name; null if there is none.</summary>
    public static async Task<CertificateOrRequest?> ReadFromAuthority(Run run, IShell shell, string name) =>
        await Read(run, shell, $"{(await PuppetInstallation.FindOrThrow(run, shell).ConfigureAwait(false))["signeddir"]}/{name}.pem")
            .ConfigureAwait(false);

    /// <summary>The request with that name that waits to be signed on a master; null if there is none.</summary>
    public static async Task<CertificateOrRequest?> ReadRequestFromAuthority(Run run, IShell shell, string name) =>
        await Read(run, shell, $"{(await PuppetInstallation.FindOrThrow(run, shell).ConfigureAwait(false))["csrdir"]}/{name}.pem")
            .ConfigureAwait(false);

    /// <summary>Parses a request or certificate from PEM text.</summary>
    public static CertificateOrRequest Parse(string pem)
    {
        var fields = PemEncoding.Find(pem);
        var whole = Convert.FromBase64String(pem[fields.Base64Data]);
        if (pem[fields.Label] != "CERTIFICATE")
            return new(
                Sha256Fingerprint(whole),
                Sha256Fingerprint(
                    CertificateRequest
                        .LoadSigningRequest(whole, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions)
                        .PublicKey.ExportSubjectPublicKeyInfo()
                ),
                IsSigned: false
            );
        using var certificate = X509CertificateLoader.LoadCertificate(whole);
        return new(Sha256Fingerprint(whole), Sha256Fingerprint(certificate.PublicKey.ExportSubjectPublicKeyInfo()), IsSigned: true);
    }

    private static async Task<CertificateOrRequest?> Read(Run run, IShell shell, string path) =>
        await RemoteTextFile.Read(run, shell, path).ConfigureAwait(false) is { Length: > 0 } pem ? Parse(pem) : null;

    private static string Sha256Fingerprint(ReadOnlySpan<byte> bytes) =>
        string.Join(':', Convert.ToHexString(SHA256.HashData(bytes)).Chunk(2).Select(pair => new string(pair)));
}
