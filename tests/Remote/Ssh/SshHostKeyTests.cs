using OriginScript.Engine;

namespace OriginScript.Remote.Tests;

public sealed class SshHostKeyTests : IDisposable
{
    private readonly SshUserFixture _user = new();
    private readonly SshServerFixture _sshd = SshServerFixture.IsInstalled ? new() : null!;

    public void Dispose()
    {
        _user.Dispose();
        _sshd?.Dispose();
    }

    [SshFact]
    public async Task A_key_that_nobody_can_vouch_for_is_trusted_once_told_and_pinned()
    {
        Assert.Equal(HostKeyTrust.FirstUse, (await Open(_sshd.Login)).HostKey!.Trust);
        Assert.Equal(HostKeyTrust.Pinned, (await Open(_sshd.Login)).HostKey!.Trust);
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
        Assert.Equal("600", Programs.Run("stat", "-c", "%a", _user.Folder["state/known_hosts"]).Trim());
    }

    [SshFact]
    public async Task A_changed_key_is_refused_before_anything_is_sent()
    {
        await Open(_sshd.Login);
        _sshd.RestartWithNewHostKey();
        var refusal = await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login));
        Assert.Contains($"{_user.Folder["state/known_hosts"]} line 1", refusal.Message);
        Assert.DoesNotMatch("Accepted publickey|authenticating user", _sshd.LogSinceStart);
    }

    [SshFact]
    public async Task A_key_that_the_provider_shows_is_trusted_and_pinned_under_the_instance()
    {
        var login = _sshd.Login with { PinName = "i-0123", ProviderHostKeys = $"ssh-rsa AAAA other\n{_sshd.PublicKey}" };
        Assert.Equal(HostKeyTrust.Provider, (await Open(login)).HostKey!.Trust);
        Assert.StartsWith("i-0123 ssh-ed25519 ", _user.Pins);
    }

    [SshFact]
    public async Task A_key_that_the_provider_does_not_show_is_refused()
    {
        var other = File.ReadAllText($"{Programs.CreateKey(_user.Folder["other"])}.pub");
        var refusal = await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login with { Name = "broker", ProviderHostKeys = other }));
        Assert.Matches(
            $@"^broker \(.+\) presents the host key ssh-ed25519 SHA256:\S+, but its provider reports ssh-ed25519 SHA256:\S+\. ",
            refusal.Message
        );
    }

    [SshFact]
    public async Task Without_evidence_any_more_a_key_is_not_trusted_at_first_use() =>
        await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login with { PinName = "i-0123", ProviderHostKeys = "" }));

    [SshFact]
    public async Task Without_evidence_any_more_the_pinned_key_is_trusted()
    {
        await Open(_sshd.Login with { PinName = "i-0123", ProviderHostKeys = _sshd.PublicKey });
        Assert.Equal(HostKeyTrust.Pinned, (await Open(_sshd.Login with { PinName = "i-0123", ProviderHostKeys = "" })).HostKey!.Trust);
    }

    [SshFact]
    public async Task An_address_that_went_to_another_instance_is_no_surprise()
    {
        await Open(_sshd.Login with { PinName = "i-old", ProviderHostKeys = _sshd.PublicKey });
        _sshd.RestartWithNewHostKey();
        Assert.Equal(HostKeyTrust.Provider, (await Open(_sshd.Login with { PinName = "i-new", ProviderHostKeys = _sshd.PublicKey })).HostKey!.Trust);
    }

    [SshFact]
    public async Task The_users_known_hosts_count_hashed_as_well()
    {
        WriteKnownHosts($"[127.0.0.1]:{_sshd.Port} {_sshd.PublicKey}");
        Programs.Run("ssh-keygen", "-q", "-H", "-f", _user.Folder[".ssh/known_hosts"]);
        Assert.Equal(HostKeyTrust.KnownHosts, (await Open(_sshd.Login)).HostKey!.Trust);
    }

    [SshFact]
    public async Task Another_key_in_the_users_known_hosts_is_a_refusal()
    {
        WriteKnownHosts($"# a comment\n[127.0.0.1]:{_sshd.Port} {File.ReadAllText($"{Programs.CreateKey(_user.Folder["other"])}.pub")}");
        var refusal = await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login));
        Assert.Contains(".ssh/known_hosts line 2", refusal.Message);
    }

    [SshFact]
    public async Task A_revoked_key_is_a_refusal()
    {
        WriteKnownHosts($"@revoked * {_sshd.PublicKey}");
        Assert.Contains("revokes it", (await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login))).Message);
    }

    [SshFact]
    public async Task A_key_that_is_pinned_and_revoked_is_a_refusal()
    {
        await Open(_sshd.Login);
        WriteKnownHosts($"@revoked [127.0.0.1]:{_sshd.Port} {_sshd.PublicKey}");
        Assert.Contains(".ssh/known_hosts line 1 revokes it", (await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login))).Message);
    }

    [SshFact]
    public async Task A_key_that_the_provider_shows_and_the_user_revokes_is_a_refusal()
    {
        WriteKnownHosts($"@revoked * {_sshd.PublicKey}");
        await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login with { PinName = "i-0123", ProviderHostKeys = _sshd.PublicKey }));
    }

    [SshFact]
    public async Task A_key_that_another_line_accepts_and_one_revokes_is_a_refusal()
    {
        WriteKnownHosts($"[127.0.0.1]:{_sshd.Port} {_sshd.PublicKey}\n@revoked * {_sshd.PublicKey}");
        Assert.Contains("line 2 revokes it", (await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login))).Message);
    }

    [SshFact]
    public async Task A_key_that_is_revoked_under_the_name_of_the_host_is_a_refusal()
    {
        WriteKnownHosts($"@revoked web.example.org {_sshd.PublicKey}");
        await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login with { Name = "web.example.org" }));
    }

    [SshFact]
    public async Task A_key_that_is_revoked_among_the_pins_is_a_refusal()
    {
        _user.Folder.Write("state/known_hosts", $"@revoked i-0123 {_sshd.PublicKey}\n");
        Assert.Contains(
            "state/known_hosts line 1 revokes it",
            (
                await Assert.ThrowsAsync<HostKeyException>(() => Open(_sshd.Login with { PinName = "i-0123", ProviderHostKeys = _sshd.PublicKey }))
            ).Message
        );
    }

    [SshFact]
    public async Task The_kind_of_key_that_is_known_is_asked_for()
    {
        using var sshd = SshServerFixture.WithConfiguration($"HostKey {Programs.CreateKey(_user.Folder["rsa"], "rsa")}");
        WriteKnownHosts($"[127.0.0.1]:{sshd.Port} {File.ReadAllText(_user.Folder["rsa.pub"])}");
        Assert.Equal("ssh-rsa", (await Open(sshd.Login)).HostKey!.Type);
    }

    [SshFact]
    public async Task Who_only_looks_pins_nothing()
    {
        await CreateReadOnlyShells().Open(_sshd.Login, default);
        await CreateReadOnlyShells().Open(_sshd.Login with { PinName = "i-0123", ProviderHostKeys = _sshd.PublicKey }, default);
        Assert.False(Directory.Exists(_user.Folder["state"]));
    }

    [SshFact]
    public async Task Who_only_looks_says_each_time_whom_it_trusts()
    {
        List<string> told = [];
        await CreateReadOnlyShells(told.Add).Open(_sshd.Login, default);
        await CreateReadOnlyShells(told.Add).Open(_sshd.Login, default);
        Assert.Equal(
            2,
            told.Count(line =>
                line.EndsWith(
                    " trusted at first use, because no key was known for it; the first run pins this key, and from then on only this key is trusted.",
                    StringComparison.Ordinal
                )
            )
        );
    }

    [SshFact]
    public async Task Who_only_looks_trusts_one_key_alone()
    {
        var shells = CreateReadOnlyShells();
        await shells.Open(_sshd.Login, default);
        _sshd.RestartWithNewHostKey();
        Assert.Contains(" a moment ago. ", (await Assert.ThrowsAsync<HostKeyException>(() => shells.ProbeLogin(_sshd.Login, default))).Message);
    }

    [SshFact]
    public async Task Pins_lie_where_the_storage_is()
    {
        await _user
            .CreateShells(new PortContext() { Storage = new FileStorage(_user.Folder["world"], TimeProvider.System) })
            .Open(_sshd.Login, default);
        Assert.Equal((true, ""), (File.Exists(_user.Folder["world/known_hosts"]), _user.Pins));
    }

    [SshFact]
    public async Task Runs_side_by_side_lose_no_pin()
    {
        var pins = Enumerable.Range(0, 20).Select(number => $"i-{number:D2}").ToList();
        await Task.WhenAll(pins.Select(pin => new PinStore(_user.Storage).Save(pin, ("ssh-ed25519", "AAAA"), default)));
        Assert.Equal(pins, _user.Pins.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).Order());
    }

    private void WriteKnownHosts(string lines) => _user.Folder.Write(".ssh/known_hosts", lines + "\n");

    private SshShells CreateReadOnlyShells(Action<string>? tell = null) =>
        _user.CreateShells(new PortContext() { Storage = new MemoryStorage(_user.Storage), Notify = tell ?? (_ => { }) });

    private Task<IShell> Open(Login login) => _user.CreateShells().Open(login, default);
}
