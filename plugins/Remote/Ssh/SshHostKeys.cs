namespace OriginScript.Remote;

/// <summary>
/// Whether what answers is the machine that is meant, asked while keys are exchanged and before anything is sent. A revoked key is never believed. Then the
/// provider's word counts first, then what was pinned, then the user's own known_hosts; trust at first use is last, and only where nobody else could be asked.
/// </summary>
internal sealed class SshHostKeys(Login login, SshTarget target, SshKnown known)
{
    private readonly IReadOnlyList<(string Type, string Key)>? _evidence = login.Evidence is { } lines
        ? [.. lines.Split('\n').Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(parts => parts.Length > 1).Select(parts => (parts[0], parts[1]))]
        : null;

    private readonly string _pin = login.Pin == login.Address ? SshAddress.Of(login.Address).KnownAs : login.Pin;
    private (string Type, string Key) _shown;
    private SshCertificate? _certificate;

    /// <summary>The key that was believed; null: none yet.</summary>
    public HostKey? Believed { get; private set; }

    /// <summary>Why the key that was shown is not believed.</summary>
    public HostKeyException? Refusal { get; private set; }

    /// <summary>The kinds of key that can be compared with something: the machine is asked for those first.</summary>
    public IReadOnlyList<string> Kinds => _evidence is { Count: > 0 }
        ? [.. _evidence.Select(key => key.Type)]
        : [.. known.Pins.Of(_pin).Select(line => line.Type), .. login.Evidence is null ? UsersKinds : []];

    private IEnumerable<string> UsersKinds => Plain.Select(line => line.Type).Concat(Authorities is [] ? [] : SshCertificate.Kinds);

    // A certificate names no port, so neither need the line of its authority.
    private string Bare => target.Alias ?? target.Host;

    private IReadOnlyList<string> Names => [target.KnownAs, target.Host, login.Name, _pin];

    private IReadOnlyList<KnownHost> Plain => [.. known.Users(target.KnownAs).Where(line => line.Marker is null)];

    private IReadOnlyList<KnownHost> Authorities => [.. known.Users(target.KnownAs, Bare).Where(line => line.Marker == KnownHost.Authority)];

    /// <summary>Decides on the key that was shown, alone or in a certificate.</summary>
    public bool Trusts(byte[] key, SshCertificate? certificate)
    {
        _certificate = certificate;
        _shown = (SshKeyBlob.Type(key), Convert.ToBase64String(key));
        var (trust, refusal) = Decide();
        if (trust is { } why)
            Believed = new(_shown.Type, SshKeyBlob.Fingerprint(key), why);
        else
            Refusal = new($"{target.Shown(login)} shows the host key {_shown.Type} {SshKeyBlob.Fingerprint(key)}, {refusal} Nothing was sent to it.");
        return trust is not null;
    }

    /// <summary>Pins what was believed, so that only this key is from here on.</summary>
    public Task Keep(CancellationToken cancel) =>
        Believed is { Trust: Trust.Evidence or Trust.FirstUse } && !known.Pins.Of(_pin).Any(IsShown) ? known.Pins.Keep(_pin, _shown, cancel) : Task.CompletedTask;

    private (Trust? Trust, string? Refusal) Decide()
    {
        if (known.Revocation(_shown.Key, Names) is { } revoked)
            return (null, $"and {revoked.Place} revokes it. Give the machine another host key.");
        if (_evidence is { Count: > 0 })
        {
            return _evidence.Contains(_shown)
                ? (Trust.Evidence, null)
                : (null, $"and its provider shows {string.Join(", ", _evidence.Select(key => Said(key.Type, key.Key)))}. Find out which machine has the address {target.Host} now.");
        }

        var pinned = known.Pins.Of(_pin);
        if (pinned.Any(IsShown))
            return (Trust.Pinned, null);
        if (pinned is [var pin, ..])
            return (null, Changed(pin));
        if (_evidence is not null)
            return (null, $"its provider has no host keys to show any more, and none is pinned. Compare the fingerprint by another way and add \"{_pin} {_shown.Type} {_shown.Key}\" to {known.Pins.Place}.");
        return DecideByKnownHosts();
    }

    private (Trust? Trust, string? Refusal) DecideByKnownHosts()
    {
        var (plain, authorities) = (Plain, Authorities);
        if (plain.Any(IsShown) || authorities.Any(IsVouched))
            return (Trust.KnownHosts, null);
        if (plain is [var other, ..])
            return (null, Changed(plain.FirstOrDefault(line => line.Type == _shown.Type) ?? other));
        return authorities is [] ? (Trust.FirstUse, null) : (null, Unsigned(authorities));
    }

    private string Unsigned(IReadOnlyList<KnownHost> authorities)
    {
        var authority = authorities.FirstOrDefault(line => line.Key == _certificate?.Authority);
        var why = _certificate is null ? "no certificate"
            : authority is null ? "a certificate of another authority"
            : _certificate.IsFor(Bare) ? "a certificate of a revoked authority"
            : $"a certificate that is not for {Bare}";
        return $"with {why}, and {(authority ?? authorities[0]).Place} wants one of an authority. Compare the fingerprint by another way and add \"{target.KnownAs} {_shown.Type} {_shown.Key}\" to {known.Place}.";
    }

    private string Changed(KnownHost line) => line.Line == KnownHost.OnNoLine
        ? $"but showed {Said(line.Type, line.Key)} a moment ago. Find out which machine has the address {target.Host} now."
        : $"but it is known by {Said(line.Type, line.Key)}: {line.Place}. If the machine was made anew, delete that line; if not, somebody stands between.";

    private bool IsVouched(KnownHost authority) =>
        _certificate is { } certificate && certificate.Authority == authority.Key && certificate.IsFor(Bare) && known.Revocation(authority.Key, Names) is null;

    private bool IsShown(KnownHost line) => (line.Type, line.Key) == _shown;

    private static string Said(string type, string key) => $"{type} {SshKeyBlob.Fingerprint(key)}";
}
