using Renci.SshNet.Security;

namespace OriginScript.Remote;

/// <summary>A host certificate signed by an authority. SSH.NET verifies its signature and validity period before the key is used.</summary>
/// <param name="Authority">Its public key, in base64.</param>
/// <param name="Names">The machines that the certificate is for; none if it is not a host certificate.</param>
internal sealed record SshCertificate(string Authority, IReadOnlyList<string> Names)
{
    /// <summary>The certificate algorithms, except the one signed with SHA-1.</summary>
    public static readonly IReadOnlyList<string> Algorithms =
    [
        "ssh-ed25519-cert-v01@openssh.com",
        "ecdsa-sha2-nistp256-cert-v01@openssh.com",
        "ecdsa-sha2-nistp384-cert-v01@openssh.com",
        "ecdsa-sha2-nistp521-cert-v01@openssh.com",
        "rsa-sha2-512-cert-v01@openssh.com",
        "rsa-sha2-256-cert-v01@openssh.com",
    ];

    /// <summary>The certificate that was presented; null for a plain key.</summary>
    public static SshCertificate? Of(Certificate? shown) =>
        shown is null
            ? null
            : new(
                Convert.ToBase64String(shown.CertificateAuthorityKey),
                shown is { Type: Certificate.CertificateType.Host, CriticalOptions.Count: 0 } ? [.. shown.ValidPrincipals] : []
            );

    /// <summary>Whether it is for the machine of that name.</summary>
    public bool IsValidFor(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
