namespace OriginScript.Machines.Tests;

/// <summary>Faults of real machines: either one clear error and nothing is lost, or they are handled silently.</summary>
[Collection(LabCollection.Name)]
public sealed class FaultTests : IAsyncLifetime
{
    private const string Host = "Host(\"web\").Launch(\"debian12\")";

    private readonly RealMachineFixture _machines = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _machines.DisposeAsync();

    [LabFact]
    public async Task Another_host_key_stops_the_run_and_says_what_was_seen()
    {
        await RunSuccessfully(".File(\"/etc/one\", \"1\")");
        await _machines.RunOnHost(
            "web",
            "sudo sh -c 'rm /etc/ssh/ssh_host_*; ssh-keygen -q -t ed25519 -N \"\" -f /etc/ssh/ssh_host_ed25519_key; systemctl restart ssh'"
        );
        var run = await Run(".File(\"/etc/one\", \"2\")");
        Assert.Equal((1, "1"), (run.ExitCode, await _machines.RunOnHost("web", "cat /etc/one")));
        Assert.Contains(await Fingerprint(), run.ToString());
    }

    [LabFact]
    public async Task A_full_disk_is_said_and_leaves_no_half_of_a_file()
    {
        await RunSuccessfully(".Run(\"true\", creates: \"/etc/passwd\")");
        await _machines.RunOnHost("web", "sudo mkdir /srv/small && sudo mount -t tmpfs -o size=64k tmpfs /srv/small");
        var full = await Run(".File(\"/srv/small/big\", new string('x', 200_000))");
        Assert.Equal((1, ""), (full.ExitCode, await _machines.RunOnHost("web", "ls -A /srv/small")));
        Assert.Contains("No space left on device", full.ToString());
        await _machines.RunOnHost("web", "sudo mount -o remount,size=8m /srv/small");
        Assert.Equal(
            (0, "200000"),
            (
                (await Run(".File(\"/srv/small/big\", new string('x', 200_000))")).ExitCode,
                await _machines.RunOnHost("web", "stat -c %s /srv/small/big")
            )
        );
    }

    [LabFact]
    public async Task A_held_apt_lock_is_waited_for()
    {
        await RunSuccessfully(".Run(\"true\", creates: \"/etc/passwd\")");
        await _machines.RunOnHost(
            "web",
            "sudo systemd-run --unit=holder --setenv=DEBIAN_FRONTEND=noninteractive apt-get install -y -o 'DPkg::Pre-Invoke::=sleep 6' tree"
        );
        await WaitUntil("sudo fuser -s /var/lib/dpkg/lock-frontend || pgrep -f 'sleep 6' >/dev/null");
        var run = await Run(".Package(\"hello\")");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal("Hello, world!", await _machines.RunOnHost("web", "hello"));
    }

    [LabFact]
    public async Task Without_sudo_it_says_what_to_write()
    {
        await RunSuccessfully(".Run(\"true\", creates: \"/etc/passwd\")");
        await _machines.RunOnHost("web", "sudo sh -c 'rm -f /etc/sudoers.d/*; sed -i /NOPASSWD/d /etc/sudoers'");
        var run = await Run(".File(\"/etc/one\", \"1\")");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("NOPASSWD", run.ToString());
    }

    [LabFact]
    public async Task A_connection_cut_in_mid_command_is_opened_again()
    {
        await RunSuccessfully(".Run(\"true\", creates: \"/etc/passwd\")");
        var running = Run(".Run(\"touch /tmp/begun; sleep 3; touch /tmp/over\", creates: \"/tmp/over\")");
        await WaitUntil("test -e /tmp/begun");
        await _machines.RunOnHost("web", "sudo pkill -KILL -f 'sshd: admin@notty'");
        var run = await running;
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    [LabFact]
    public async Task Start_files_that_print_do_no_harm()
    {
        await RunSuccessfully(".Run(\"true\", creates: \"/etc/passwd\")");
        await _machines.RunOnHost("web", "printf 'echo noise; echo more noise >&2\\n' | tee .bashrc .profile .bash_profile >/dev/null");
        var run = await Run(".File(\"/etc/one\", \"plain\").Timezone(\"Europe/Berlin\")");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("plain", await _machines.RunOnHost("web", "cat /etc/one"));
    }

    [LabFact]
    public async Task A_machine_that_dies_in_mid_step_is_gone_on_with_when_it_is_back()
    {
        await RunSuccessfully(".Run(\"true\", creates: \"/etc/passwd\")");
        const string Steps =
            ".Run(\"touch /home/admin/begun; sleep 5; touch /home/admin/over\", creates: \"/home/admin/over\").File(\"/etc/one\", \"1\")";
        var running = Run(Steps);
        await WaitUntil("test -e begun");
        await _machines.RunOnHost("web", "sudo systemctl poweroff --force --force");
        var died = await running;
        var again = await Run(Steps);
        Assert.True(again.ExitCode == 0, $"{died}\n{again}");
        Assert.Equal("1", await _machines.RunOnHost("web", "cat /etc/one"));
    }

    [LabFact]
    public async Task A_machine_that_never_comes_up_is_given_up_in_time()
    {
        var launch = await _machines.Run("run", _machines.WriteRecipe($"{Host};"), "--faults", "unbootable:web");
        Assert.True(launch.ExitCode == 0, launch.ToString());
        var waited = await _machines.Origin.Run(
            "remote:available",
            _machines.AddressOf("web"),
            "--wait",
            "--tries",
            "1",
            "--pollrate",
            "1",
            $"--sandbox={_machines.World}",
            "--faults",
            "unbootable:web"
        );
        Assert.Equal(1, waited.ExitCode);
        Assert.Contains(_machines.AddressOf("web"), waited.Errors);
    }

    private Task<Outcome> Run(string verbs) => _machines.Run("run", _machines.WriteRecipe($"{Host}{verbs};"));

    private async Task RunSuccessfully(string verbs)
    {
        var run = await Run(verbs);
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    private async Task WaitUntil(string command)
    {
        for (var tries = 0; (await _machines.RunOnHost("web", $"({command}) && echo yes")) != "yes"; tries++)
        {
            Assert.True(tries < 200, command);
            await Task.Delay(50);
        }
    }

    private async Task<string> Fingerprint() =>
        (await _machines.RunOnHost("web", "ssh-keygen -l -f /etc/ssh/ssh_host_ed25519_key.pub"))
            .Split(' ')
            .Single(word => word.StartsWith("SHA256:", StringComparison.Ordinal));
}
