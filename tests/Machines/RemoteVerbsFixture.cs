using OriginScript.AwsEmulator.Server;

namespace OriginScript.Machines.Tests;

/// <summary>One fresh machine, and every verb of the Remote plugin run on it: first run, second run, repair after manual changes, and undo.</summary>
public sealed class RemoteVerbsFixture : IAsyncLifetime
{
    private const string Bare = """
        Host("web").Launch("debian12").WithIp().Available();
        """;

    private const string Verbs = """"
        Host("web").At(Argument("address", "The machine"), user: "admin", key: Argument("private-key", "The private key"))
            .Timezone("Europe/Berlin")
            .Hostname("web.example.org")
            .Package("git", "curl")
            .Firewall(8140)
            .TimeSync()
            .File("/etc/motd", "it's $HOME `id` \"quoted\" Grüße\n", mode: "0640", owner: "root:adm")
            .File("/srv/-rf 'a $b", "x")
            .File("/etc/key", new Secret("canary-4711-of-a-secret"))
            .User("deploy", groups: new[] { "sudo", "apps" })
            .GitPush(Argument("site", "The folder to push"), "/srv/site.git")
            .Git("/srv/site.git", "/etc/site")
            .File("/etc/ssh/sshd_config.d/originscript.conf", "PrintMotd no\n")
            .Service("ssh", restartOn: new[] { "/etc/ssh/sshd_config.d/originscript.conf" })
            .Run("touch /tmp/ran", creates: "/tmp/ran");
        """";

    // What the verbs touch, and nothing that changes by itself; packages that came with others are the package manager's.
    private const string ReadScript = """
        sudo -n sh -c 'hostname; cat /etc/hosts /etc/motd; readlink -f /etc/localtime; ls -d /etc/cloud /etc/key /etc/site /etc/ssh/sshd_config.d/*; ls -l /srv | grep -v packages | grep -v total
        for p in git curl firewalld; do dpkg-query -W -f "\${Package} \${db:Status-Status}\n" $p; done; getent passwd deploy; getent group apps; systemctl is-active firewalld' 2>/dev/null || :
        """;

    private const string ManualChangesScript = """
        sudo -n sh -c 'timedatectl set-timezone Asia/Tokyo; echo mine >> /etc/motd; gpasswd -d deploy apps; firewall-cmd -q --remove-port=8140/tcp; apt-get -y -qq remove curl >/dev/null; sed -i /web.example/d /etc/hosts' >/dev/null 2>&1
        """;

    internal Dictionary<string, Outcome> Outcomes { get; } = [];

    internal Dictionary<string, string> Observations { get; } = [];

    public async Task InitializeAsync()
    {
        if (LabMachines.SkipReason is not null)
            return;
        await using var ground = new RealMachineFixture();
        Outcomes["bare"] = await ground.Run("run", ground.WriteRecipe(Bare));
        Observations["bare"] = await ground.RunOnHost("web", ReadScript);
        var recipe = ground.WriteRecipe(Verbs);
        string[] given = [ground.AddressOf("web"), SandboxWorld.KeyFile(ground.World), Path.Combine(Origin.Root, "scripts/site")];
        Outcomes["run"] = await ground.Run("run", recipe, given);
        Observations["run"] = await ground.RunOnHost("web", ReadScript);
        Outcomes["again"] = await ground.Run("run", recipe, given);
        await ground.RunOnHost("web", ManualChangesScript);
        Outcomes["live"] = await ground.Run("plan", recipe, ["--live", .. given]);
        Outcomes["mend"] = await ground.Run("run", recipe, given);
        Observations["mend"] = await ground.RunOnHost("web", ReadScript);
        Observations["processes"] = await ground.RunOnHost("web", "sudo journalctl -q --no-pager | grep -c canary-4711");
        Outcomes["undo"] = await ground.Run("undo", recipe, given);
        Observations["undo"] = await ground.RunOnHost("web", ReadScript);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
