using System.Security.Cryptography;

namespace OriginScript.Remote.Tests;

/// <summary>Which keys are offered, and what is said if none is accepted.</summary>
public sealed class SshKeyChoiceTests(SshServerFixture sshd) : IClassFixture<SshServerFixture>, IDisposable
{
    private readonly SshUserFixture _user = new();

    public void Dispose() => _user.Dispose();

    [SshFact]
    public async Task An_encrypted_key_of_any_format_wants_its_passphrase()
    {
        using var rsa = RSA.Create(2048);
        var pem = rsa.ExportEncryptedPkcs8PrivateKeyPem("a secret", new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
        await AssertWantsPassphrase(Write("pkcs8", pem));
        await AssertWantsPassphrase(Programs.CreateKey(_user.Folder["openssh"], passphrase: "a secret"));
        var old = Programs.CreateKey(_user.Folder["pem"], "rsa", "a secret");
        Programs.Run("ssh-keygen", "-q", "-p", "-m", "PEM", "-P", "a secret", "-N", "a secret", "-f", old);
        await AssertWantsPassphrase(old);
    }

    [SshFact]
    public async Task A_public_key_file_that_belongs_to_another_key_is_not_believed()
    {
        var other = Programs.CreateKey(_user.Folder["other"]);
        var key = _user.Folder["mine"];
        File.Copy(sshd.KeyFile, key);
        File.Copy($"{other}.pub", $"{key}.pub");
        using var agent = new TestSshAgent(_user.Folder["agent"], other);
        using var own = new SshUserFixture { AgentSocket = agent.Socket };
        own.Folder.Write(".ssh/config", $"Host *\n  IdentityFile {key}\n  IdentitiesOnly yes\n");
        Assert.Equal(sshd.Home, (await own.CreateShells().Open(new(sshd.Address), default)).Facts.Home);
    }

    [SshFact]
    public async Task A_key_file_whose_halves_do_not_belong_together_cannot_be_read()
    {
        var (key, other) = (Programs.CreateKey(_user.Folder["key"]), Programs.CreateKey(_user.Folder["other"]));
        var (mine, theirs) = (Body(key), Body(other));
        var publicPart = "openssh-key-v1\0".Length + 4 + 4 + 4 + 4 + 4 + 4 + 4 + 4 + 51;
        byte[] mixed = [.. mine[..publicPart], .. theirs[publicPart..]];
        var file = Write(
            "mixed",
            $"-----BEGIN OPENSSH PRIVATE KEY-----\n{Convert.ToBase64String(mixed, Base64FormattingOptions.InsertLineBreaks)}\n-----END OPENSSH PRIVATE KEY-----\n"
        );
        Assert.Contains($"The private key file {file} cannot be read: ", await Refusal(new Login(sshd.Address) { KeyFile = file }));
    }

    [SshFact]
    public async Task Too_many_keys_are_told_from_wrong_ones()
    {
        using var strict = SshServerFixture.WithConfiguration("MaxAuthTries 2");
        var keys = Enumerable.Range(1, 4).Select(number => $"  IdentityFile {Programs.CreateKey(_user.Folder[$"key{number}"])}\n");
        _user.Folder.Write(".ssh/config", $"Host *\n{string.Concat(keys)}  IdentityFile {strict.KeyFile}\n");
        Assert.EndsWith(
            ": Too many authentication failures. It allows fewer tries than the 5 keys that were offered. Name the right one: --key, At(address, user, key), or IdentityFile with IdentitiesOnly yes in ~/.ssh/config.",
            await Refusal(new(strict.Address))
        );
    }

    [SshFact]
    public async Task The_agent_of_the_configuration_is_asked()
    {
        var key = Programs.CreateKey(_user.Folder["held"]);
        sshd.AuthorizeKey(File.ReadAllText($"{key}.pub"));
        using var agent = new TestSshAgent(_user.Folder["agent"], key);
        _user.Folder.Write(".ssh/config", $"Host *\n  IdentityAgent {agent.Socket}\n");
        Assert.Equal(sshd.Home, (await _user.CreateShells().Open(new(sshd.Address), default)).Facts.Home);
    }

    [SshFact]
    public async Task No_agent_is_asked_if_the_configuration_says_so()
    {
        var key = Programs.CreateKey(_user.Folder["held"]);
        sshd.AuthorizeKey(File.ReadAllText($"{key}.pub"));
        using var agent = new TestSshAgent(_user.Folder["agent"], key);
        using var own = new SshUserFixture { AgentSocket = agent.Socket };
        own.Folder.Write(".ssh/config", "Host *\n  IdentityAgent none\n");
        await Assert.ThrowsAsync<MachineUnreachableException>(() => own.CreateShells().OpenOnce(new(sshd.Address), default));
    }

    [SshFact]
    public async Task A_configuration_that_nobody_can_read_is_told_of_once()
    {
        List<string> told = [];
        var config = _user.Folder.Write(".ssh/config", "Host *\n  Port 1\n");
        using var shells = new SshShells(new PortContext { Notify = told.Add }, _user.SshEnvironment with { SshProgram = "/no/such/ssh" });
        await shells.Open(sshd.Login, default);
        await shells.ProbeLogin(sshd.Login, default);
        Assert.Single(
            told,
            line => line.Contains($"{config} ", StringComparison.Ordinal) && line.Contains(" no program ssh", StringComparison.Ordinal)
        );
    }

    private async Task AssertWantsPassphrase(string key)
    {
        var sentence =
            $"The private key file {key} has a passphrase, and this program never prompts for one. Add the key to your agent: ssh-add {key}.";
        Assert.Equal(sentence, await Refusal(new Login(sshd.Address) { KeyFile = key }));
    }

    private static byte[] Body(string key) => Convert.FromBase64String(string.Concat(File.ReadAllLines(key).Where(line => !line.StartsWith('-'))));

    private string Write(string name, string text)
    {
        var file = _user.Folder.Write(name, text);
        Programs.Run("chmod", "600", file);
        return file;
    }

    private async Task<string> Refusal(Login login) =>
        (await Assert.ThrowsAnyAsync<OriginException>(() => _user.CreateShells().OpenOnce(login, default))).Message;
}
