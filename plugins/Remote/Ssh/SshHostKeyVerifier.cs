namespace OriginScript.Remote;

/// <summary>
/// Verifies the machine's host key during the key exchange, before anything is sent. A revoked key is never trusted. Then the
/// provider's report counts first, then the pinned keys, then the user's known_hosts; trust at first use comes last, and only if there is no other evidence.
/// </summary>
internal sealed class SshHostKeyVerifier(Login login, SshTarget target, KnownHosts known)
{
    private readonly IReadOnlyList<(string Type, string Key)>? _providerKeys = login.ProviderHostKeys is { } lines
        ?
        [
            .. lines
                .Split('\n')
                .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .Where(parts => parts.Length > 1)
                .Select(parts => (parts[0], parts[1])),
        ]
        : null;

    private readonly string _pinName = login.PinName == login.Address ? KnownHostsName.Format(MachineAddress.Parse(login.Address)) : login.PinName;
    private (string Type, string Key) _presented;
    private SshCertificate? _certificate;

    /// <summary>The key that was accepted; null if there is none yet.</summary>
    public HostKey? Accepted { get; private set; }

    /// <summary>Why the presented key was refused.</summary>
    public HostKeyException? Refusal { get; private set; }

    /// <summary>The algorithms whose keys can be verified: the machine is asked for those first.</summary>
    public IReadOnlyList<string> PreferredAlgorithms =>
        _providerKeys is { Count: > 0 }
            ? [.. _providerKeys.Select(key => key.Type)]
            : [.. known.Pins.Find(_pinName).Select(line => line.Type), .. login.ProviderHostKeys is null ? KnownHostsAlgorithms : []];

    private IEnumerable<string> KnownHostsAlgorithms =>
        PlainLines.Select(line => line.Type).Concat(AuthorityLines is [] ? [] : SshCertificate.Algorithms);

    // A certificate names no port, so the entry of its authority need not either.
    private string CertificateName => target.HostKeyAlias ?? target.Host;

    private IReadOnlyList<string> Names => [target.KnownHostsName, target.Host, login.Name, _pinName];

    private IReadOnlyList<KnownHost> PlainLines => [.. known.Find(target.KnownHostsName).Where(line => line.Marker is null)];

    private IReadOnlyList<KnownHost> AuthorityLines =>
        [.. known.Find(target.KnownHostsName, CertificateName).Where(line => line.Marker == KnownHost.AuthorityMarker)];

    /// <summary>Decides whether to trust the presented key or certificate.</summary>
    public bool Verify(byte[] key, SshCertificate? certificate)
    {
        _certificate = certificate;
        _presented = (SshKeyBlob.Type(key), Convert.ToBase64String(key));
        var (trust, refusal) = Decide();
        if (trust is { } why)
            Accepted = new(_presented.Type, SshKeyBlob.Fingerprint(key), why);
        else
            Refusal = new(
                $"{target.Display(login)} presents the host key {_presented.Type} {SshKeyBlob.Fingerprint(key)}, {refusal} Nothing was sent."
            );
        return trust is not null;
    }

    /// <summary>Pins the accepted key, so that only this key is trusted from now on.</summary>
    public Task PinAccepted(CancellationToken cancel) =>
        Accepted is { Trust: HostKeyTrust.Provider or HostKeyTrust.FirstUse } && !known.Pins.Find(_pinName).Any(IsPresented)
            ? known.Pins.Save(_pinName, _presented, cancel)
            : Task.CompletedTask;

    private (HostKeyTrust? Trust, string? Refusal) Decide()
    {
        if (known.FindRevocation(_presented.Key, Names) is { } revoked)
            return (null, $"but {revoked.Location} revokes it. Give the machine another host key.");
        if (_providerKeys is { Count: > 0 })
        {
            return _providerKeys.Contains(_presented)
                ? (HostKeyTrust.Provider, null)
                : (
                    null,
                    $"but its provider reports {string.Join(", ", _providerKeys.Select(key => DescribeKey(key.Type, key.Key)))}. Find out which machine has the address {target.Host} now."
                );
        }

        var pinned = known.Pins.Find(_pinName);
        if (pinned.Any(IsPresented))
            return (HostKeyTrust.Pinned, null);
        if (pinned is [var pin, ..])
            return (null, DescribeChangedKey(pin));
        if (_providerKeys is not null)
            return (
                null,
                $"but its provider no longer reports host keys, and no key is pinned. Verify the fingerprint through another channel and add \"{_pinName} {_presented.Type} {_presented.Key}\" to {known.Pins.FilePath}."
            );
        return DecideByKnownHosts();
    }

    private (HostKeyTrust? Trust, string? Refusal) DecideByKnownHosts()
    {
        var (plain, authorities) = (PlainLines, AuthorityLines);
        if (plain.Any(IsPresented) || authorities.Any(IsSignedBy))
            return (HostKeyTrust.KnownHosts, null);
        if (plain is [var other, ..])
            return (null, DescribeChangedKey(plain.FirstOrDefault(line => line.Type == _presented.Type) ?? other));
        return authorities is [] ? (HostKeyTrust.FirstUse, null) : (null, DescribeMissingCertificate(authorities));
    }

    private string DescribeMissingCertificate(IReadOnlyList<KnownHost> authorities)
    {
        var authority = authorities.FirstOrDefault(line => line.Key == _certificate?.Authority);
        var why =
            _certificate is null ? "no certificate"
            : authority is null ? "a certificate from another authority"
            : _certificate.IsValidFor(CertificateName) ? "a certificate from a revoked authority"
            : $"a certificate that is not for {CertificateName}";
        return $"with {why}, but {(authority ?? authorities[0]).Location} requires one signed by an authority. Verify the fingerprint through another channel and add \"{target.KnownHostsName} {_presented.Type} {_presented.Key}\" to {known.FilePath}.";
    }

    private string DescribeChangedKey(KnownHost line) =>
        line.Line == KnownHost.NotInFile
            ? $"but presented {DescribeKey(line.Type, line.Key)} a moment ago. Find out which machine has the address {target.Host} now."
            : $"but the known key is {DescribeKey(line.Type, line.Key)}: {line.Location}. If the machine was recreated, delete that line; otherwise this may be a man-in-the-middle attack.";

    private bool IsSignedBy(KnownHost authority) =>
        _certificate is { } certificate
        && certificate.Authority == authority.Key
        && certificate.IsValidFor(CertificateName)
        && known.FindRevocation(authority.Key, Names) is null;

    private bool IsPresented(KnownHost line) => (line.Type, line.Key) == _presented;

    private static string DescribeKey(string type, string key) => $"{type} {SshKeyBlob.Fingerprint(key)}";
}
