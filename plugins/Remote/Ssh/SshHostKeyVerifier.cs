using System.Net;

namespace OriginScript.Remote;

/// <summary>
/// Verifies the machine's host key during the key exchange, before anything is sent. A revoked key is never trusted. Then the
/// provider's report counts first, then the pinned keys, then the known_hosts files; trust at first use comes last, and only if there is no other evidence.
/// </summary>
internal sealed class SshHostKeyVerifier
{
    private readonly Login _login;
    private readonly SshTarget _target;
    private readonly KnownHosts _known;
    private readonly IReadOnlyList<(string Type, string Key)>? _providerKeys;
    private readonly string _pinName;
    private readonly IReadOnlyList<string> _names;
    private readonly SshKnownHostsCheck _files;
    private readonly SshRevokedKeys _revoked;
    private SshPresentedKey? _presented;

    /// <summary>A verifier for one connection.</summary>
    /// <exception cref="HostKeyException">A file that must be read cannot be read.</exception>
    public SshHostKeyVerifier(Login login, SshTarget target, KnownHosts known)
    {
        (_login, _target, _known) = (login, target, known);
        _providerKeys = ParseProviderKeys(login.ProviderHostKeys);
        _pinName = login.PinName == login.Address ? KnownHostsName.Format(MachineAddress.Parse(login.Address)) : login.PinName;
        _names = [target.KnownHostsName, target.Host, login.Name, _pinName];
        _files = new(target, known, _names);
        _revoked = new(target.HostKeys.RevokedKeysFile);
    }

    /// <summary>The address that is connected to; null if only a bastion knows it.</summary>
    public IPAddress? Address { get; set; }

    /// <summary>The key that was accepted; null if there is none yet.</summary>
    public HostKey? Accepted { get; private set; }

    /// <summary>Why the presented key was refused.</summary>
    public HostKeyException? Refusal { get; private set; }

    /// <summary>The algorithms whose keys can be verified: the machine is asked for those first.</summary>
    public IReadOnlyList<string> PreferredAlgorithms =>
        _providerKeys is { Count: > 0 }
            ? [.. _providerKeys.Select(key => key.Type)]
            : [.. _known.Pins.Find(_pinName).Select(line => line.Type), .. _login.ProviderHostKeys is null ? _files.Algorithms : []];

    /// <summary>Decides whether to trust the presented key or certificate.</summary>
    public bool Verify(byte[] key, SshCertificate? certificate)
    {
        _presented = new(SshKeyBlob.Type(key), Convert.ToBase64String(key), certificate);
        var (trust, refusal) = Decide(_presented);
        if (trust is { } why)
            Accepted = new(_presented.Type, SshKeyBlob.Fingerprint(key), why);
        else
            Refusal = new(
                $"{_target.Display(_login)} presents the host key {_presented.Type} {SshKeyBlob.Fingerprint(key)}, {refusal} Nothing was sent."
            );
        return trust is not null;
    }

    /// <summary>Pins the accepted key, so that only this key is trusted from now on.</summary>
    public Task PinAccepted(CancellationToken cancel) =>
        Accepted is { Trust: HostKeyTrust.Provider or HostKeyTrust.FirstUse } && !_known.Pins.Find(_pinName).Any(_presented!.Is)
            ? _known.Pins.Save(_pinName, (_presented!.Type, _presented.Key), cancel)
            : Task.CompletedTask;

    private SshHostKeyDecision Decide(SshPresentedKey presented)
    {
        if (_revoked.FindProblem(presented) is { } problem)
            return SshHostKeyDecision.Refuse(problem);
        if (_known.FindRevocation(presented.Key, _names) is { } revoked)
            return SshHostKeyDecision.Refuse($"but {revoked.Location} revokes it. Give the machine another host key.");
        return _providerKeys is null ? DecideWithoutProvider(presented) : DecideByProvider(presented, _providerKeys);
    }

    private SshHostKeyDecision DecideByProvider(SshPresentedKey presented, IReadOnlyList<(string Type, string Key)> reported)
    {
        if (reported.Contains((presented.Type, presented.Key)))
            return HostKeyTrust.Provider;
        if (reported.Count > 0)
            return SshHostKeyDecision.Refuse(
                $"but its provider reports {string.Join(", ", reported.Select(key => $"{key.Type} {SshKeyBlob.Fingerprint(key.Key)}"))}. Find out which machine has the address {_target.Host} now."
            );
        return DecideByPins(presented)
            ?? SshHostKeyDecision.Refuse(
                $"but its provider no longer reports host keys, and no key is pinned. Verify the fingerprint through another channel and add \"{_pinName} {presented.Line}\" to {_known.Pins.FilePath}."
            );
    }

    private SshHostKeyDecision DecideWithoutProvider(SshPresentedKey presented)
    {
        // A pin holds against whoever answers at the address, and so does what the user has written into known_hosts since.
        var decision =
            DecideByPins(presented) is { } pinned && !(pinned.Trust is not null && _files.Contradicts(presented))
                ? pinned
                : _files.Decide(presented, Address);
        return decision.Trust is null or HostKeyTrust.FirstUse && IsCheckingOff ? HostKeyTrust.NotChecked : decision;
    }

    private bool IsCheckingOff =>
        _target.HostKeys.AcceptsChangedKeys
        || (_target is { HostKeys.AcceptsLoopback: true, HostKeyAlias: null, Via: null } && Address is { } address && IPAddress.IsLoopback(address));

    private SshHostKeyDecision? DecideByPins(SshPresentedKey presented)
    {
        var pinned = _known.Pins.Find(_pinName);
        return pinned.Any(presented.Is) ? HostKeyTrust.Pinned
            : pinned is [var pin, ..] ? SshHostKeyDecision.Refuse(SshKnownHostsCheck.DescribeChange(pin, _target))
            : null;
    }

    private static IReadOnlyList<(string Type, string Key)>? ParseProviderKeys(string? lines) =>
        lines is null
            ? null
            :
            [
                .. lines
                    .Split('\n')
                    .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                    .Where(parts => parts.Length > 1)
                    .Select(parts => (parts[0], parts[1])),
            ];
}
