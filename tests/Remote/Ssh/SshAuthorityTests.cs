namespace OriginScript.Remote.Tests;

public sealed class SshAuthorityTests : IDisposable
{
    private readonly OwnSsh _own = new();

    public void Dispose() => _own.Dispose();

    [SshFact]
    public async Task A_key_that_a_known_authority_has_signed_for_the_machine_is_trusted()
    {
        using var sshd = Signed("127.0.0.1,web");
        Known($"@cert-authority 127.0.0.1 {Authority}");
        Assert.Equal(Trust.KnownHosts, (await Open(sshd.Login)).HostKey!.Trust);
    }

    [SshFact]
    public async Task A_key_that_was_signed_for_another_machine_is_a_refusal()
    {
        using var sshd = Signed("web,db");
        Known($"@cert-authority 127.0.0.1 {Authority}");
        Assert.Matches(@" with a certificate that is not for 127\.0\.0\.1, and \S+/known_hosts line 1 wants one of an authority\. ", await Refusal(sshd));
    }

    [SshFact]
    public async Task A_key_that_another_authority_has_signed_is_a_refusal()
    {
        using var sshd = Signed("127.0.0.1");
        Known($"@cert-authority 127.0.0.1 {Public(Programs.Key(_own.Folder["other"]))}");
        Assert.Contains(" with a certificate of another authority, ", await Refusal(sshd));
    }

    [SshFact]
    public async Task A_key_whose_authority_is_revoked_is_a_refusal()
    {
        using var sshd = Signed("127.0.0.1");
        Known($"@cert-authority 127.0.0.1 {Authority}\n@revoked * {Authority}");
        Assert.Contains(" with a certificate of a revoked authority, ", await Refusal(sshd));
    }

    [SshFact]
    public async Task A_signed_key_that_is_revoked_is_a_refusal()
    {
        using var sshd = Signed("127.0.0.1");
        Known($"@cert-authority 127.0.0.1 {Authority}\n@revoked * {Public(_own.Folder["signed"])}");
        Assert.Contains("line 2 revokes it", await Refusal(sshd));
    }

    [SshFact]
    public async Task A_certificate_whose_time_is_over_is_a_refusal()
    {
        using var sshd = Signed("127.0.0.1", "-V", "20200101:20200102");
        Known($"@cert-authority 127.0.0.1 {Authority}");
        Assert.Contains("the time of its certificate is over", await Refusal(sshd));
    }

    [SshFact]
    public async Task A_key_without_a_certificate_is_not_trusted_at_first_use()
    {
        using var sshd = new Sshd();
        Known($"@cert-authority 127.0.0.1 {Authority}");
        Assert.Contains(" with no certificate, and ", await Refusal(sshd));
    }

    [SshFact]
    public async Task The_line_that_a_refusal_proposes_is_believed()
    {
        using var sshd = new Sshd();
        Known($"@cert-authority 127.0.0.1 {Authority}");
        Known((await Refusal(sshd)).Split('"')[1]);
        Assert.Equal(Trust.KnownHosts, (await Open(sshd.Login)).HostKey!.Trust);
    }

    private string Authority
    {
        get
        {
            if (!File.Exists(_own.Folder["ca"]))
                Programs.Key(_own.Folder["ca"]);
            return Public(_own.Folder["ca"]);
        }
    }

    private Sshd Signed(string names, params string[] further)
    {
        _ = Authority;
        var key = Programs.Key(_own.Folder["signed"]);
        Programs.Run("ssh-keygen", ["-q", "-s", _own.Folder["ca"], "-I", "host", "-h", "-n", names, .. further, $"{key}.pub"]);
        return Sshd.With($"HostKey {key}\nHostCertificate {key}-cert.pub");
    }

    private static string Public(string key) => File.ReadAllText($"{key}.pub").Trim();

    private void Known(string line) => File.AppendAllText(_own.Folder[".ssh/known_hosts"], line + "\n");

    private async Task<string> Refusal(Sshd sshd) => (await Assert.ThrowsAsync<HostKeyException>(() => Open(sshd.Login))).Message;

    private Task<IShell> Open(Login login) => _own.Shells().Open(login, default);
}
