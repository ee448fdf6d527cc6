namespace OriginScript.Remote.Tests;

public sealed class SshHostKeyTests : IDisposable
{
    private readonly OwnSsh _own = new();
    private readonly Sshd _sshd = Sshd.IsThere ? new() : null!;

    public void Dispose()
    {
        _own.Dispose();
        _sshd?.Dispose();
    }

    [SshFact]
    public async Task A_key_that_nobody_can_vouch_for_is_trusted_once_told_and_pinned()
    {
        Assert.Equal(Trust.FirstUse, (await Open(_sshd.Login)).HostKey!.Trust);
        Assert.Equal(Trust.Pinned, (await Open(_sshd.Login)).HostKey!.Trust);
    }

    [SshFact]
    public async Task A_first_use_says_so_with_the_fingerprint()
    {
        var fingerprint = Programs.Run("ssh-keygen", "-lf", _sshd.HostKeyFile).Split(' ')[1];
        Assert.Equal($"host key {fingerprint} trusted at first use", (await Open(_sshd.Login)).HostKey!.ToString());
    }

    [SshFact]
    public async Task The_pins_are_their_owners_alone()
    {
        await Open(_sshd.Login);
        Assert.Equal("600", Programs.Run("stat", "-c", "%a", _own.Folder["state/known_hosts"]).Trim());
    }

    [SshFact]
    public async Task A_changed_key_is_refused_before_anything_is_sent()
    {
        await Open(_sshd.Login);
        _sshd.BeMadeAnew();
        var refusal = await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login));
        Assert.Contains($"{_own.Folder["state/known_hosts"]} line 1", refusal.Message);
        Assert.DoesNotMatch("Accepted publickey|authenticating user", _sshd.LogSinceStart);
    }

    [SshFact]
    public async Task A_key_that_the_provider_shows_is_trusted_and_pinned_under_the_instance()
    {
        var login = _sshd.Login with { Pin = "i-0123", Evidence = $"ssh-rsa AAAA other\n{_sshd.PublicKey}" };
        Assert.Equal(Trust.Evidence, (await Open(login)).HostKey!.Trust);
        Assert.StartsWith("i-0123 ssh-ed25519 ", _own.Pins);
    }

    [SshFact]
    public async Task A_key_that_the_provider_does_not_show_is_refused()
    {
        var other = File.ReadAllText($"{Programs.Key(_own.Folder["other"])}.pub");
        var refusal = await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login with { Name = "broker", Evidence = other }));
        Assert.Matches($@"^broker \(.+\) shows the host key ssh-ed25519 SHA256:\S+, and its provider shows ssh-ed25519 SHA256:\S+\. ", refusal.Message);
    }

    [SshFact]
    public async Task Without_evidence_any_more_a_key_is_not_trusted_at_first_use() =>
        await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login with { Pin = "i-0123", Evidence = "" }));

    [SshFact]
    public async Task Without_evidence_any_more_the_pinned_key_is_trusted()
    {
        await Open(_sshd.Login with { Pin = "i-0123", Evidence = _sshd.PublicKey });
        Assert.Equal(Trust.Pinned, (await Open(_sshd.Login with { Pin = "i-0123", Evidence = "" })).HostKey!.Trust);
    }

    [SshFact]
    public async Task An_address_that_went_to_another_instance_is_no_surprise()
    {
        await Open(_sshd.Login with { Pin = "i-old", Evidence = _sshd.PublicKey });
        _sshd.BeMadeAnew();
        Assert.Equal(Trust.Evidence, (await Open(_sshd.Login with { Pin = "i-new", Evidence = _sshd.PublicKey })).HostKey!.Trust);
    }

    [SshFact]
    public async Task The_users_known_hosts_count_hashed_as_well()
    {
        Known($"[127.0.0.1]:{_sshd.Port} {_sshd.PublicKey}");
        Programs.Run("ssh-keygen", "-q", "-H", "-f", _own.Folder[".ssh/known_hosts"]);
        Assert.Equal(Trust.KnownHosts, (await Open(_sshd.Login)).HostKey!.Trust);
    }

    [SshFact]
    public async Task Another_key_in_the_users_known_hosts_is_a_refusal()
    {
        Known($"# a comment\n[127.0.0.1]:{_sshd.Port} {File.ReadAllText($"{Programs.Key(_own.Folder["other"])}.pub")}");
        var refusal = await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login));
        Assert.Contains(".ssh/known_hosts line 2", refusal.Message);
    }

    [SshFact]
    public async Task A_revoked_key_is_a_refusal()
    {
        Known($"@revoked * {_sshd.PublicKey}");
        Assert.Contains("revokes it", (await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login))).Message);
    }

    [SshFact]
    public async Task A_key_that_is_pinned_and_revoked_is_a_refusal()
    {
        await Open(_sshd.Login);
        Known($"@revoked [127.0.0.1]:{_sshd.Port} {_sshd.PublicKey}");
        Assert.Contains(".ssh/known_hosts line 1 revokes it", (await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login))).Message);
    }

    [SshFact]
    public async Task A_key_that_the_provider_shows_and_the_user_revokes_is_a_refusal()
    {
        Known($"@revoked * {_sshd.PublicKey}");
        await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login with { Pin = "i-0123", Evidence = _sshd.PublicKey }));
    }

    [SshFact]
    public async Task A_key_that_another_line_accepts_and_one_revokes_is_a_refusal()
    {
        Known($"[127.0.0.1]:{_sshd.Port} {_sshd.PublicKey}\n@revoked * {_sshd.PublicKey}");
        Assert.Contains("line 2 revokes it", (await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login))).Message);
    }

    [SshFact]
    public async Task A_key_that_is_revoked_under_the_name_of_the_host_is_a_refusal()
    {
        Known($"@revoked web.example.org {_sshd.PublicKey}");
        await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login with { Name = "web.example.org" }));
    }

    [SshFact]
    public async Task A_key_that_is_revoked_among_the_pins_is_a_refusal()
    {
        _own.Folder.Write("state/known_hosts", $"@revoked i-0123 {_sshd.PublicKey}\n");
        Assert.Contains("state/known_hosts line 1 revokes it", (await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login with { Pin = "i-0123", Evidence = _sshd.PublicKey }))).Message);
    }

    [SshFact]
    public async Task The_kind_of_key_that_is_known_is_asked_for()
    {
        using var sshd = Sshd.With($"HostKey {Programs.Key(_own.Folder["rsa"], "rsa")}");
        Known($"[127.0.0.1]:{sshd.Port} {File.ReadAllText(_own.Folder["rsa.pub"])}");
        Assert.Equal("ssh-rsa", (await Open(sshd.Login)).HostKey!.Type);
    }

    [SshFact]
    public async Task Who_only_looks_pins_nothing()
    {
        await OpenToLook().Open(_sshd.Login, default);
        await OpenToLook().Open(_sshd.Login with { Pin = "i-0123", Evidence = _sshd.PublicKey }, default);
        Assert.False(Directory.Exists(_own.Folder["state"]));
    }

    [SshFact]
    public async Task Who_only_looks_says_each_time_whom_it_trusts()
    {
        List<string> told = [];
        await OpenToLook(told.Add).Open(_sshd.Login, default);
        await OpenToLook(told.Add).Open(_sshd.Login, default);
        Assert.Equal(2, told.Count(line => line.EndsWith(" trusted at first use, since nothing was known of it; a plan pins nothing, the run that follows does.", StringComparison.Ordinal)));
    }

    [SshFact]
    public async Task Who_only_looks_trusts_one_key_alone()
    {
        var shells = OpenToLook();
        await shells.Open(_sshd.Login, default);
        _sshd.BeMadeAnew();
        Assert.Contains(" a moment ago. ", (await Assert.ThrowsAsync<HostKeyException>(() => shells.Knock(_sshd.Login, default))).Message);
    }

    [SshFact]
    public async Task Pins_lie_where_the_settings_say()
    {
        await _own.Shells(new() { State = _own.Folder["world"] }).Open(_sshd.Login, default);
        Assert.Equal((true, ""), (File.Exists(_own.Folder["world/known_hosts"]), _own.Pins));
    }

    [SshFact]
    public async Task Runs_side_by_side_lose_no_pin()
    {
        var pins = Enumerable.Range(0, 20).Select(number => $"i-{number:D2}").ToList();
        await Task.WhenAll(pins.Select(pin => new SshPins(new(), _own.Around).Keep(pin, ("ssh-ed25519", "AAAA"), default)));
        Assert.Equal(pins, _own.Pins.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).Order());
    }

    private void Known(string lines) => _own.Folder.Write(".ssh/known_hosts", lines + "\n");

    private SshShells OpenToLook(Action<string>? tell = null) => _own.Shells(new() { OnlyLooks = true, Tell = tell });

    private Task<IShell> Open(Login login) => _own.Shells().Open(login, default);
}
