using System.Net;

namespace OriginScript.Remote;

/// <summary>What the known_hosts files of the user's SSH configuration say about the host key of one machine, as ssh reads them.</summary>
/// <param name="target">The machine.</param>
/// <param name="known">The files.</param>
/// <param name="names">All names under which a key of it may be revoked.</param>
internal sealed class SshKnownHostsCheck(SshTarget target, KnownHosts known, IReadOnlyList<string> names)
{
    private readonly IReadOnlyList<KnownHost> _plain = [.. known.Find(target.KnownHostsName).Where(line => line.Marker is null)];

    private readonly IReadOnlyList<KnownHost> _authorities =
    [
        .. known.Find(target.KnownHostsName, target.CertificateName).Where(line => line.Marker == KnownHost.AuthorityMarker),
    ];

    /// <summary>The algorithms of the keys that the files have for it.</summary>
    public IEnumerable<string> Algorithms => _plain.Select(line => line.Type).Concat(_authorities is [] ? [] : SshCertificate.Algorithms);

    /// <summary>Whether the files have other keys for it and not this one.</summary>
    public bool Contradicts(SshPresentedKey presented) =>
        _plain.Count > 0 && !_plain.Any(presented.Is) && !_authorities.Any(line => IsSignedBy(presented, line));

    /// <summary>Decides by the files; if they say nothing of the machine, its key is trusted at first use as far as the configuration allows.</summary>
    public SshHostKeyDecision Decide(SshPresentedKey presented, IPAddress? address)
    {
        if (_plain.Any(presented.Is) || _authorities.Any(line => IsSignedBy(presented, line)))
            return FindOtherKeyOfAddress(presented, address) is { } other
                ? SshHostKeyDecision.Refuse(
                    $"but {other.Location} has another key for its address {address}, and CheckHostIP is on in the SSH configuration. {Advice}"
                )
                : HostKeyTrust.KnownHosts;
        if (_plain is [var first, ..])
            return SshHostKeyDecision.Refuse(DescribeChange(_plain.FirstOrDefault(line => line.Type == presented.Type) ?? first, target));
        if (_authorities.Count > 0)
            return SshHostKeyDecision.Refuse(DescribeMissingCertificate(presented));
        return IsKnownWithoutPort(presented) ? HostKeyTrust.KnownHosts : DecideUnknown(presented);
    }

    /// <summary>The refusal of a key where another one is known.</summary>
    public static string DescribeChange(KnownHost line, SshTarget target) =>
        line.Line == KnownHost.NotInFile
            ? $"but presented {DescribeKey(line)} a moment ago. Find out which machine has the address {target.Host} now."
            : $"but the known key is {DescribeKey(line)}: {line.Location}. {Advice}";

    private const string Advice = "If the machine was recreated, delete that line; otherwise this may be a man-in-the-middle attack.";

    private SshHostKeyDecision DecideUnknown(SshPresentedKey presented) =>
        target.HostKeys switch
        {
            { RefusesUnknownKeys: true } => SshHostKeyDecision.Refuse(
                $"but no file has a key for it, and StrictHostKeyChecking is yes in the SSH configuration. {ProposeLine(presented)}"
            ),
            { DnsVerification: { } on } => SshHostKeyDecision.Refuse(
                $"but no file has a key for it, and VerifyHostKeyDNS {on} is not supported: this program does not ask DNS for keys. {ProposeLine(presented)}"
            ),
            _ => HostKeyTrust.FirstUse,
        };

    // ssh finds a machine on another port under its plain name as well, if that name has the same key.
    private bool IsKnownWithoutPort(SshPresentedKey presented) =>
        target.KnownHostsName != target.CertificateName && known.Find(target.CertificateName).Any(line => line.Marker is null && presented.Is(line));

    private KnownHost? FindOtherKeyOfAddress(SshPresentedKey presented, IPAddress? address)
    {
        if (
            !target.HostKeys.ChecksAddress
            || target.Via is not null
            || address is null
            || address.ToString() == target.Host
            || IPAddress.IsLoopback(address)
        )
            return null;
        var lines = known.Find(KnownHostsName.Format(address.ToString(), target.Port)).Where(line => line.Marker is null).ToList();
        return lines.Any(presented.Is) ? null : lines.FirstOrDefault();
    }

    private string DescribeMissingCertificate(SshPresentedKey presented)
    {
        var authority = _authorities.FirstOrDefault(line => line.Key == presented.Certificate?.Authority);
        var why =
            presented.Certificate is null ? "no certificate"
            : authority is null ? "a certificate from another authority"
            : presented.Certificate.IsValidFor(target.CertificateName) ? "a certificate from a revoked authority"
            : $"a certificate that is not for {target.CertificateName}";
        return $"with {why}, but {(authority ?? _authorities[0]).Location} requires one signed by an authority. {ProposeLine(presented)}";
    }

    private string ProposeLine(SshPresentedKey presented) =>
        $"Verify the fingerprint through another channel and add \"{target.KnownHostsName} {presented.Line}\" to {known.FilePath ?? "a file that UserKnownHostsFile names"}.";

    private bool IsSignedBy(SshPresentedKey presented, KnownHost authority) =>
        presented.Certificate is { } certificate
        && certificate.Authority == authority.Key
        && certificate.IsValidFor(target.CertificateName)
        && known.FindRevocation(authority.Key, names) is null;

    private static string DescribeKey(KnownHost line) => $"{line.Type} {SshKeyBlob.Fingerprint(line.Key)}";
}
