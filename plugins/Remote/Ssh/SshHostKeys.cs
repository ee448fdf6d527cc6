namespace OriginScript.Remote;

/// <summary>
/// Whether what answers is the machine that is meant, asked while keys are exchanged and before anything is sent. The provider's word counts first, then what
/// was pinned, then the user's own known_hosts; trust at first use is last, and only where no provider could be asked.
/// </summary>
internal sealed class SshHostKeys(Login login, SshTarget target, SshSurroundings around)
{
    private readonly SshPins _pins = new(around);
    private readonly IReadOnlyList<(string Type, string Key)>? _evidence = login.Evidence is { } lines
        ? [.. lines.Split('\n').Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(parts => parts.Length > 1).Select(parts => (parts[0], parts[1]))]
        : null;

    private readonly string _pin = login.Pin == login.Address ? SshAddress.Of(login.Address).KnownAs : login.Pin;
    private (string Type, string Key) _shown;

    /// <summary>The key that was believed; null: none yet.</summary>
    public HostKey? Believed { get; private set; }

    /// <summary>Why the key that was shown is not believed.</summary>
    public HostKeyException? Refusal { get; private set; }

    /// <summary>The kinds of key that can be compared with something: the machine is asked for those first.</summary>
    public IReadOnlyList<string> Kinds => _evidence is { Count: > 0 }
        ? [.. _evidence.Select(key => key.Type)]
        : [.. _pins.Of(_pin).Concat(login.Evidence is null ? Users : []).Select(line => line.Type)];

    private IReadOnlyList<KnownHost> Users => [.. KnownHost.Read(Path.Combine(around.Home, ".ssh/known_hosts")).Where(line => line.IsOf(target.KnownAs))];

    /// <summary>Decides on the key that was shown.</summary>
    public bool Trusts(byte[] key)
    {
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
        Believed is { Trust: Trust.Evidence or Trust.FirstUse } && !_pins.Of(_pin).Any(IsShown) ? _pins.Keep(_pin, _shown, cancel) : Task.CompletedTask;

    private (Trust? Trust, string? Refusal) Decide()
    {
        if (_evidence is { Count: > 0 })
        {
            return _evidence.Contains(_shown)
                ? (Trust.Evidence, null)
                : (null, $"and its provider shows {string.Join(", ", _evidence.Select(key => Said(key.Type, key.Key)))}. Find out which machine has the address {target.Host} now.");
        }

        var pinned = _pins.Of(_pin);
        if (pinned.Any(IsShown))
            return (Trust.Pinned, null);
        if (pinned is [var pin, ..])
            return (null, Changed(pin));
        if (_evidence is not null)
            return (null, $"its provider has no host keys to show any more, and none is pinned. Compare the fingerprint by another way and add \"{_pin} {_shown.Type} {_shown.Key}\" to {_pins.Place}.");
        return DecideByKnownHosts();
    }

    private (Trust? Trust, string? Refusal) DecideByKnownHosts()
    {
        if (Users.FirstOrDefault(line => line.Marker == "@revoked" && IsShown(line)) is { } revoked)
            return (null, $"and {revoked.Place} revokes it. Give the machine another host key.");
        var plain = Users.Where(line => line.Marker is null).ToList();
        if (plain.Any(IsShown))
            return (Trust.KnownHosts, null);
        return plain is [var other, ..] ? (null, Changed(plain.FirstOrDefault(line => line.Type == _shown.Type) ?? other)) : (Trust.FirstUse, null);
    }

    private string Changed(KnownHost known) =>
        $"but it is known by {Said(known.Type, known.Key)}: {known.Place}. If the machine was made anew, delete that line; if not, somebody stands between.";

    private bool IsShown(KnownHost line) => (line.Type, line.Key) == _shown;

    private static string Said(string type, string key) => $"{type} {SshKeyBlob.Fingerprint(key)}";
}
