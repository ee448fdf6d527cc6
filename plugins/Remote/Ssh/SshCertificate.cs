using Renci.SshNet.Security;

namespace OriginScript.Remote;

/// <summary>What an authority says of a host key that it has signed. Signature and time are SSH.NET's to check, and it does before the key counts.</summary>
/// <param name="Authority">Its public key, in base64.</param>
/// <param name="Names">The machines that the certificate is for; none: it is no machine's.</param>
internal sealed record SshCertificate(string Authority, IReadOnlyList<string> Names)
{
    /// <summary>The algorithms that show certificates, but for the one that SHA-1 signs.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        "ssh-ed25519-cert-v01@openssh.com",
        "ecdsa-sha2-nistp256-cert-v01@openssh.com",
        "ecdsa-sha2-nistp384-cert-v01@openssh.com",
        "ecdsa-sha2-nistp521-cert-v01@openssh.com",
        "rsa-sha2-512-cert-v01@openssh.com",
        "rsa-sha2-256-cert-v01@openssh.com",
    ];

    /// <summary>The certificate that was shown; null: a key alone.</summary>
    public static SshCertificate? Of(Certificate? shown) => shown is null ? null : new(
        Convert.ToBase64String(shown.CertificateAuthorityKey),
        shown is { Type: Certificate.CertificateType.Host, CriticalOptions.Count: 0 } ? [.. shown.ValidPrincipals] : []);

    /// <summary>Whether it is for the machine of that name.</summary>
    public bool IsFor(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
