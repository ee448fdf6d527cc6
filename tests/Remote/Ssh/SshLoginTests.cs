namespace OriginScript.Remote.Tests;

public sealed class SshLoginTests(SshServerFixture sshd) : IClassFixture<SshServerFixture>, IDisposable
{
    private readonly SshUserFixture _user = new();

    public void Dispose() => _user.Dispose();

    [SshFact]
    public async Task An_alias_of_the_users_configuration_is_a_machine()
    {
        Config($"Host web\n  HostName 127.0.0.1\n  Port {sshd.Port}\n  IdentityFile {sshd.KeyFile}\n");
        Assert.Equal(Environment.UserName, (await Open(new Login("web"))).Facts.User);
    }

    [SshFact]
    public async Task The_usual_key_files_are_offered()
    {
        File.Copy(sshd.KeyFile, _user.Folder[".ssh/id_ed25519"]);
        Assert.Equal(sshd.Home, (await Open(new Login(sshd.Address))).Facts.Home);
    }

    [SshFact]
    public async Task The_settings_name_the_key_where_the_recipe_does_not() =>
        Assert.Equal(sshd.Home, (await _user.CreateShells(new SshOptions { Key = sshd.KeyFile }).Open(new Login(sshd.Address), default)).Facts.Home);

    [SshTheory]
    [InlineData("ed25519")]
    [InlineData("rsa")]
    [InlineData("ecdsa")]
    public async Task A_key_of_the_agent_logs_in(string type)
    {
        var key = Programs.CreateKey(_user.Folder[$"agent-{type}"], type);
        sshd.AuthorizeKey(File.ReadAllText($"{key}.pub"));
        using var agent = new TestSshAgent(_user.Folder["agent"], key);
        using var own = new SshUserFixture { AgentSocket = agent.Socket };
        Assert.Equal(sshd.Home, (await own.CreateShells().Open(new Login(sshd.Address), default)).Facts.Home);
    }

    [SshFact]
    public async Task A_key_with_a_passphrase_is_used_through_the_agent()
    {
        var key = Programs.CreateKey(_user.Folder["locked"]);
        sshd.AuthorizeKey(File.ReadAllText($"{key}.pub"));
        using var agent = new TestSshAgent(_user.Folder["agent"], key);
        Programs.Run("ssh-keygen", "-q", "-p", "-N", "a secret", "-f", key);
        using var own = new SshUserFixture { AgentSocket = agent.Socket };
        Assert.Equal(sshd.Home, (await own.CreateShells().Open(new Login(sshd.Address) { KeyFile = key }, default)).Facts.Home);
    }

    [SshFact]
    public async Task A_key_with_a_passphrase_and_no_agent_says_what_to_do()
    {
        var key = Programs.CreateKey(_user.Folder["locked"], passphrase: "a secret");
        Assert.EndsWith($"ssh-add {key}.", await Refusal(new Login(sshd.Address) { KeyFile = key }));
    }

    [SshFact]
    public async Task A_key_file_that_is_not_there_is_named() =>
        Assert.StartsWith("The private key file /no/such does not exist.", await Refusal(new Login(sshd.Address) { KeyFile = "/no/such" }));

    [SshFact]
    public async Task A_key_file_that_others_can_read_is_refused()
    {
        var key = Programs.CreateKey(_user.Folder["open"]);
        Programs.Run("chmod", "640", key);
        Assert.EndsWith($"chmod 600 {key}.", await Refusal(new Login(sshd.Address) { KeyFile = key }));
    }

    [SshFact]
    public async Task A_public_key_is_told_from_a_private_one_that_others_can_read()
    {
        var key = Programs.CreateKey(_user.Folder["pair"]);
        Assert.Equal(
            $"{key}.pub is a public key. Specify the private key, {key}, or add it to your agent: ssh-add {key}.",
            await Refusal(new Login(sshd.Address) { KeyFile = $"{key}.pub" })
        );
    }

    [SshFact]
    public async Task An_empty_key_file_says_what_to_do()
    {
        var key = _user.Folder.Write("empty", "");
        Programs.Run("chmod", "600", key);
        Assert.EndsWith(
            ". Specify a private key file that you can read, or create one: ssh-keygen -t ed25519.",
            await Refusal(new Login(sshd.Address) { KeyFile = key })
        );
    }

    [SshFact]
    public async Task A_login_that_is_refused_says_who_was_refused_with_which_key()
    {
        var key = Programs.CreateKey(_user.Folder["stranger"]);
        Assert.Equal(
            $"web ([127.0.0.1]:{sshd.Port}) refuses the login of admin with the key {key}. Specify the right user and key: At(address, user, key), --user and --key, or ~/.ssh/config.",
            await Refusal(
                new Login(sshd.Address)
                {
                    Name = "web",
                    User = "admin",
                    KeyFile = key,
                }
            )
        );
    }

    [SshFact]
    public async Task A_refusal_names_the_key_file_of_the_configuration_that_is_not_there()
    {
        Config("Host *\n  IdentityFile ~/.ssh/no-such\n");
        Assert.Contains(
            $"with no key, because the IdentityFile {_user.Folder[".ssh/no-such"]} of ~/.ssh/config does not exist and no agent has one.",
            await Refusal(new Login(sshd.Address))
        );
    }

    [SshFact]
    public async Task A_refusal_does_not_blame_the_usual_key_files_that_nobody_wrote_down()
    {
        Config("Host *\n  Compression yes\n");
        Assert.Contains("with no key, because there is none in ~/.ssh and no agent has one.", await Refusal(new Login(sshd.Address)));
    }

    [SshFact]
    public async Task A_name_that_does_not_resolve_is_not_tried_again() =>
        Assert.Contains(
            "does not resolve",
            (await Assert.ThrowsAsync<MachineUnreachableException>(() => Open(new Login("no-such.invalid") { KeyFile = sshd.KeyFile }))).Message
        );

    [SshFact]
    public async Task A_user_without_a_shell_says_what_the_machine_said()
    {
        using var closed = SshServerFixture.WithConfiguration("ForceCommand echo 'Please login as the user \"admin\".'; exit 1");
        Assert.Contains("Please login as the user", await Refusal(closed.Login));
    }

    [SshFact]
    public async Task A_machine_behind_a_bastion_is_reached_through_it()
    {
        using var bastion = new SshServerFixture();
        Config($"Host *\n  IdentityFile {bastion.KeyFile}\n");
        Assert.Equal(sshd.Home, (await Open(sshd.Login with { Via = bastion.Address })).Facts.Home);
        Assert.Contains("Accepted publickey", bastion.LogSinceStart);
    }

    [SshFact]
    public async Task A_bastion_that_is_trusted_at_first_use_is_told_of()
    {
        using var bastion = new SshServerFixture();
        Config($"Host *\n  IdentityFile {bastion.KeyFile}\n");
        Assert.Matches(
            "trusted at first use, its bastion's host key SHA256:.* trusted at first use$",
            (await Open(sshd.Login with { Via = bastion.Address })).HostKey!.ToString()
        );
    }

    [SshFact]
    public async Task A_bastion_that_died_is_connected_to_anew()
    {
        using var bastion = new SshServerFixture();
        Config($"Host *\n  IdentityFile {bastion.KeyFile}\n");
        var shell = await Open(sshd.Login with { Via = bastion.Address });
        bastion.CutConnections();
        while (((SshShell)shell).IsOpen)
            await Task.Delay(20);
        Assert.Equal("back", (await shell.Run(new("echo", "back"), default)).Value);
    }

    [SshFact]
    public async Task A_machine_that_does_not_answer_behind_a_bastion_is_told_of_with_it()
    {
        using var bastion = new SshServerFixture();
        Config($"Host *\n  IdentityFile {bastion.KeyFile}\n");
        var unreachable = await Assert.ThrowsAsync<MachineUnreachableException>(() =>
            _user.CreateShells().OpenOnce(new("127.0.0.1:1") { Via = bastion.Address, KeyFile = sshd.KeyFile }, default)
        );
        Assert.StartsWith($"127.0.0.1:1 (through {bastion.Address}) accepts no SSH connection on port 1: ", unreachable.Message);
    }

    [SshFact]
    public async Task A_chain_of_bastions_of_the_configuration_is_passed()
    {
        using var first = new SshServerFixture();
        using var second = new SshServerFixture();
        Config(
            $"""
            Host first
              HostName 127.0.0.1
              Port {first.Port}
              IdentityFile {first.KeyFile}
            Host second
              HostName 127.0.0.1
              Port {second.Port}
              IdentityFile {second.KeyFile}
            Host web
              HostName 127.0.0.1
              Port {sshd.Port}
              IdentityFile {sshd.KeyFile}
              ProxyJump first,second
            """
        );
        Assert.Equal(sshd.Home, (await Open(new Login("web"))).Facts.Home);
        Assert.Equal(2, new[] { first, second }.Count(passed => passed.LogSinceStart.Contains("Accepted publickey", StringComparison.Ordinal)));
    }

    [SshFact]
    public async Task Twenty_machines_behind_a_bastion_are_reached_at_once_over_one_connection_to_it()
    {
        using var bastion = new SshServerFixture();
        using var many = SshServerFixture.WithConfiguration("MaxStartups 100");
        Config($"Host *\n  IdentityFile {bastion.KeyFile}\n");
        var shells = _user.CreateShells();
        var opened = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(number =>
                    shells.Open(many.Login with { PinName = $"i-{number}", ProviderHostKeys = many.PublicKey, Via = bastion.Address }, default)
                )
        );
        await Task.WhenAll(opened.Select(shell => shell.Run(new("true"), default)));
        Assert.Single(bastion.LogSinceStart.Split('\n'), line => line.StartsWith("Accepted publickey", StringComparison.Ordinal));
    }

    [SshFact]
    public async Task The_host_key_of_a_bastion_is_compared_too()
    {
        using var bastion = new SshServerFixture();
        Config($"Host *\n  IdentityFile {bastion.KeyFile}\n");
        await Open(sshd.Login with { Via = bastion.Address });
        bastion.RestartWithNewHostKey();
        await Assert.ThrowsAsync<HostKeyException>(() => Open(sshd.Login with { Via = bastion.Address }));
    }

    [SshFact]
    public async Task A_login_probe_opens_a_new_connection()
    {
        var shells = _user.CreateShells();
        await shells.Open(sshd.Login, default);
        var before = Logins();
        await shells.ProbeLogin(sshd.Login, default);
        Assert.Equal(before + 1, Logins());
    }

    [SshFact]
    public async Task A_machine_asked_for_at_once_is_connected_to_once()
    {
        var shells = _user.CreateShells();
        var before = Logins();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => shells.Open(sshd.Login, default)));
        Assert.Equal(before + 1, Logins());
    }

    private int Logins() => sshd.LogSinceStart.Split("Accepted publickey").Length - 1;

    private void Config(string text) => _user.Folder.Write(".ssh/config", text);

    private Task<IShell> Open(Login login) => _user.CreateShells().Open(login, default);

    private async Task<string> Refusal(Login login) => (await Assert.ThrowsAnyAsync<OriginException>(() => Open(login))).Message;
}
