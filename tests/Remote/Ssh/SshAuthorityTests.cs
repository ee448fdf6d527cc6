namespace OriginScript.Remote.Tests;

public sealed class SshAuthorityTests : IDisposable
{
    private readonly SshUserFixture _user = new();

    public void Dispose() => _user.Dispose();

    [SshFact]
    public async Task A_key_that_a_known_authority_has_signed_for_the_machine_is_trusted()
    {
        using var sshd = StartWithSignedKey("127.0.0.1,web");
        AppendKnownHosts($"@cert-authority 127.0.0.1 {Authority}");
        Assert.Equal(HostKeyTrust.KnownHosts, (await Open(sshd.Login)).HostKey!.Trust);
    }

    [SshFact]
    public async Task A_key_that_was_signed_for_another_machine_is_a_refusal()
    {
        using var sshd = StartWithSignedKey("web,db");
        AppendKnownHosts($"@cert-authority 127.0.0.1 {Authority}");
        Assert.Matches(
            @" with a certificate that is not for 127\.0\.0\.1, but \S+/known_hosts line 1 requires one signed by an authority\. ",
            await Refusal(sshd)
        );
    }

    [SshFact]
    public async Task A_key_that_another_authority_has_signed_is_a_refusal()
    {
        using var sshd = StartWithSignedKey("127.0.0.1");
        AppendKnownHosts($"@cert-authority 127.0.0.1 {ReadPublicKey(Programs.CreateKey(_user.Folder["other"]))}");
        Assert.Contains(" with a certificate from another authority, ", await Refusal(sshd));
    }

    [SshFact]
    public async Task A_key_whose_authority_is_revoked_is_a_refusal()
    {
        using var sshd = StartWithSignedKey("127.0.0.1");
        AppendKnownHosts($"@cert-authority 127.0.0.1 {Authority}\n@revoked * {Authority}");
        Assert.Contains(" with a certificate from a revoked authority, ", await Refusal(sshd));
    }

    [SshFact]
    public async Task A_signed_key_that_is_revoked_is_a_refusal()
    {
        using var sshd = StartWithSignedKey("127.0.0.1");
        AppendKnownHosts($"@cert-authority 127.0.0.1 {Authority}\n@revoked * {ReadPublicKey(_user.Folder["signed"])}");
        Assert.Contains("line 2 revokes it", await Refusal(sshd));
    }

    [SshFact]
    public async Task A_certificate_whose_time_is_over_is_a_refusal()
    {
        using var sshd = StartWithSignedKey("127.0.0.1", "-V", "20200101:20200102");
        AppendKnownHosts($"@cert-authority 127.0.0.1 {Authority}");
        Assert.Contains("its certificate has expired", await Refusal(sshd));
    }

    [SshFact]
    public async Task A_key_without_a_certificate_is_not_trusted_at_first_use()
    {
        using var sshd = new SshServerFixture();
        AppendKnownHosts($"@cert-authority 127.0.0.1 {Authority}");
        Assert.Contains(" with no certificate, but ", await Refusal(sshd));
    }

    [SshFact]
    public async Task The_line_that_a_refusal_proposes_is_believed()
    {
        using var sshd = new SshServerFixture();
        AppendKnownHosts($"@cert-authority 127.0.0.1 {Authority}");
        AppendKnownHosts((await Refusal(sshd)).Split('"')[1]);
        Assert.Equal(HostKeyTrust.KnownHosts, (await Open(sshd.Login)).HostKey!.Trust);
    }

    private string Authority
    {
        get
        {
            if (!File.Exists(_user.Folder["ca"]))
                Programs.CreateKey(_user.Folder["ca"]);
            return ReadPublicKey(_user.Folder["ca"]);
        }
    }

    private SshServerFixture StartWithSignedKey(string names, params string[] further)
    {
        _ = Authority;
        var key = Programs.CreateKey(_user.Folder["signed"]);
        Programs.Run("ssh-keygen", ["-q", "-s", _user.Folder["ca"], "-I", "host", "-h", "-n", names, .. further, $"{key}.pub"]);
        return SshServerFixture.WithConfiguration($"HostKey {key}\nHostCertificate {key}-cert.pub");
    }

    private static string ReadPublicKey(string key) => File.ReadAllText($"{key}.pub").Trim();

    private void AppendKnownHosts(string line) => File.AppendAllText(_user.Folder[".ssh/known_hosts"], line + "\n");

    private async Task<string> Refusal(SshServerFixture sshd) => (await Assert.ThrowsAsync<HostKeyException>(() => Open(sshd.Login))).Message;

    private Task<IShell> Open(Login login) => _user.CreateShells().Open(login, default);
}
