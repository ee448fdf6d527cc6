namespace OriginScript.Remote.Tests;

public sealed class SshAuthorityTests : IDisposable
{
    private readonly OwnSsh _own = new();

    public void Dispose() => _own.Dispose();

    [SshFact]
    public async Task Where_only_an_authority_is_known_no_key_is_trusted_at_first_use()
    {
        using var sshd = new Sshd();
        Known($"@cert-authority 127.0.0.1 {Authority("ca")}");
        Assert.Matches(
            $@"which has no certificate of the authority in \S+/\.ssh/known_hosts line 1\. Compare the fingerprint by another way and add ""\[127\.0\.0\.1\]:{sshd.Port} ssh-ed25519 \S+"" to \S+/\.ssh/known_hosts\. Nothing was sent to it\.$",
            await Refusal(sshd));
    }

    [SshFact]
    public async Task The_line_that_the_refusal_proposes_is_believed()
    {
        using var sshd = new Sshd();
        Known($"@cert-authority 127.0.0.1 {Authority("ca")}");
        Known((await Refusal(sshd)).Split('"')[1]);
        Assert.Equal(Trust.KnownHosts, (await Open(sshd.Login)).HostKey!.Trust);
    }

    private string Authority(string name) => File.ReadAllText($"{Programs.Key(_own.Folder[name])}.pub").Trim();

    private void Known(string line) => File.AppendAllText(_own.Folder[".ssh/known_hosts"], line + "\n");

    private async Task<string> Refusal(Sshd sshd) => (await Assert.ThrowsAsync<HostKeyException>(() => Open(sshd.Login))).Message;

    private Task<IShell> Open(Login login) => _own.Shells().Open(login, default);
}
