namespace OriginScript.Remote.Tests;

public sealed class VerbTests
{
    [Fact]
    public void Available_waits_for_the_first_boot_to_finish() =>
        AssertPlan("remote:available web --wait # accepts SSH logins, first boot finished", host => host.Available());

    [Fact]
    public void A_time_zone_is_UTC_unless_said() => AssertPlan("remote:timezone web Etc/UTC # time zone Etc/UTC", host => host.Timezone());

    [Fact]
    public void A_host_name_is_set_and_kept_with_the_new_name_first() =>
        AssertPlan(
            """
            remote:set_hostname web.example.org web.example.org # host name web.example.org, in /etc/hosts at its private address
            remote:preserve_hostname web.example.org # "preserve_hostname: true" in /etc/cloud/cloud.cfg.d/99-originscript.cfg
            """,
            host => host.Hostname("web.example.org")
        );

    [Fact]
    public void Clocks_are_kept_in_step() =>
        AssertPlan("remote:timesync web # clock synchronized (systemd-timesyncd or chrony)", host => host.TimeSync());

    [Fact]
    public void Packages_of_one_call_are_one_step() =>
        AssertPlan("remote:package:install web git augeas-tools # git, augeas-tools installed", host => host.Package("git", "augeas-tools"));

    [Fact]
    public void A_service_is_enabled_and_then_started() =>
        AssertPlan(
            """
            remote:service:enable web puppet # puppet starts at boot
            remote:service:start web puppet # puppet running
            """,
            host => host.Service("puppet.service")
        );

    [Fact]
    public void A_file_says_its_size_and_not_its_content() =>
        AssertPlan(
            "remote:file:put web - --destpath=/etc/motd --mode=0640 --owner=root:adm # file of 2 lines, mode 0640, owner root:adm",
            host => host.File("/etc/motd", "first\nsecond\n", "640", "root:adm")
        );

    [Fact]
    public void A_clone_comes_with_its_submodules() =>
        AssertPlan(
            """
            remote:git:clone web https://git.example.org/site.git --destdir=/srv --destname=site # clone of https://git.example.org/site.git
            remote:git:submodule:update web /srv/site # submodules at the recorded commits
            """,
            host => host.Git("https://git.example.org/site.git", "/srv/site")
        );

    [Fact]
    public void A_clone_without_a_folder_is_called_after_its_url() =>
        AssertPlan(
            "remote:git:clone web git@example.org:ops/site.git --bare # bare clone of git@example.org:ops/site.git",
            host => GitVerb.GitClone(host, "git@example.org:ops/site.git", bare: true)
        );

    [Fact]
    public void A_firewall_lets_SSH_in_before_it_starts() =>
        AssertPlan(
            """
            remote:firewall:install web # firewall installed
            remote:firewall:port web 22 # 22/tcp open
            remote:firewall:port web 8140 # 8140/tcp open
            remote:firewall:start web # firewall running, SSH open
            remote:firewall:enable web # firewall starts at boot
            """,
            host => host.Firewall(8140)
        );

    [Fact]
    public void Ports_may_be_ranges_of_another_protocol() =>
        AssertPlan(
            """
            remote:firewall:install web # firewall installed
            remote:firewall:port web 8000-8010 --protocol=udp # 8000-8010/udp open
            """,
            host => FirewallVerb.FirewallPort(host, ["8000-8010"], "udp")
        );

    [Fact]
    public void An_account_is_in_its_groups() =>
        AssertPlan(
            """
            remote:group:create web puppet # group puppet
            remote:group:create web sudo # group sudo
            remote:user:create web deploy --groups puppet sudo # account deploy, in puppet, sudo
            """,
            host => host.User("deploy", groups: ["sudo", "puppet"])
        );

    [Fact]
    public void A_command_without_a_guard_always_runs() => AssertPlan("! remote:run web true # the command runs, always", host => host.Run("true"));

    [Fact]
    public void A_command_with_a_guard_runs_unless_the_guard_is_met() =>
        AssertPlan(
            "! remote:run web 'make install' --creates=/usr/bin/it # the command runs, unless /usr/bin/it exists",
            host => host.Run("make install", creates: "/usr/bin/it")
        );

    [Fact]
    public void A_command_may_have_a_command_as_its_guard() =>
        AssertPlan(
            "! remote:run web 'make install' '--unless=it --version' # the command runs, unless \"it --version\" succeeds",
            host => host.Run("make install", unless: "it --version")
        );

    [FakeMachineFact]
    public async Task A_new_account_is_created_and_so_is_a_new_group()
    {
        using var machine = new FakeShellMachine().WithFile("etc/group", "root:x:0:\npuppet:x:52:\n");
        Assert.Equal(
            ["+ group apps", "= group puppet", "+ account deploy, in apps, puppet"],
            (await new VerbRunner(machine).RunOrThrow(host => host.User("deploy", ["puppet", "apps"]))).Lines.Select(line =>
                $"{(char)line.Mark} {line.Text}"
            )
        );
    }

    [FakeMachineTheory]
    [InlineData("~/made", "root/made")]
    [InlineData("~root/made", "root/made")]
    [InlineData("$HOME/made", "root/made")]
    [InlineData("/srv/app-*/made", "srv/app-1.2/made")]
    [InlineData("/srv/app-[0-9].?/made", "srv/app-1.2/made")]
    [InlineData("/srv/it's a $(id) `id`;[x", "srv/it's a $(id) `id`;[x")]
    [InlineData("made", "made")]
    public async Task A_guard_is_expanded_as_the_shell_of_the_SSH_user_would(string creates, string file)
    {
        using var machine = new FakeShellMachine().WithFile(file, "").WithFile("root/" + file, "");
        Assert.Equal(Engine.Mark.Unchanged, (await new VerbRunner(machine).RunOrThrow(host => host.Run("exit 1", creates: creates))).Lines[0].Mark);
    }

    [FakeMachineTheory]
    [InlineData("~/made")]
    [InlineData("/srv/app-*/made")]
    public async Task A_command_whose_guard_is_expanded_runs_where_nothing_is_there(string creates)
    {
        using var machine = new FakeShellMachine();
        Assert.Equal(
            Engine.Mark.Effect,
            (await new VerbRunner(machine).RunOrThrow(host => host.Run("mkdir /srv/app-1; touch ~/made /srv/app-1/made", creates: creates)))
                .Lines[0]
                .Mark
        );
    }

    private static void AssertPlan(string plan, Action<HostBuilder> verbs) => Assert.Equal(plan, VerbPlan.PlanText(verbs));
}
