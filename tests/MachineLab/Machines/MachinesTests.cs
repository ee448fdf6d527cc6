using System.Text;
using Amazon.EC2.Model;
using OriginScript.MachineLab.Machines;
using OriginScript.Tests;

namespace OriginScript.MachineLab.Tests;

[Collection(LabCollection.Name)]
public sealed class MachinesTests
{
    [LabFact]
    public async Task A_running_instance_is_a_machine_with_its_host_name()
    {
        await using var lab = await MachineFixture.Start();
        var broker = await lab.Boot();

        Assert.Equal("ip-172-31-0-4", await lab.RunOn(broker.PublicIpAddress, "hostname"));
    }

    [LabFact]
    public async Task The_key_that_logs_in_is_there_before_the_first_machine()
    {
        await using var lab = await MachineFixture.Start();

        Assert.True(File.Exists(SandboxWorld.KeyFile(lab.Sandbox.Folder)));
    }

    [LabFact]
    public async Task The_console_shows_the_host_keys()
    {
        await using var lab = await MachineFixture.Start();
        var broker = await lab.Boot();

        Assert.Contains(await lab.RunOn(broker.PublicIpAddress, "cut -d' ' -f1,2 /etc/ssh/ssh_host_ed25519_key.pub"), await Console(lab, broker));
    }

    [LabFact]
    public async Task What_a_machine_had_is_there_after_a_stop()
    {
        await using var lab = await MachineFixture.Start();
        var broker = await lab.Boot();
        await lab.RunOn(broker.PublicIpAddress, "echo kept >note; sync");
        await lab.Ec2.StopInstancesAsync(new() { InstanceIds = [broker.InstanceId] });
        await Task.Delay(100);
        await lab.Ec2.StartInstancesAsync(new() { InstanceIds = [broker.InstanceId] });
        await Task.Delay(100);
        var again = (await lab.Sandbox.GetInstance(broker.InstanceId)).PublicIpAddress;
        await lab.WaitUntil(again, "true");

        Assert.Equal("kept", await lab.RunOn(again, "cat note"));
    }

    [LabFact]
    public async Task A_machine_that_reboots_comes_back()
    {
        await using var lab = await MachineFixture.Start();
        var broker = await lab.Boot();
        var before = await lab.RunOn(broker.PublicIpAddress, "cat /proc/sys/kernel/random/boot_id");
        await lab.RunOn(broker.PublicIpAddress, "sudo -n systemctl reboot");
        await lab.WaitUntil(broker.PublicIpAddress, $"test $(cat /proc/sys/kernel/random/boot_id) != {before}");

        Assert.Equal("ip-172-31-0-4", await lab.RunOn(broker.PublicIpAddress, "hostname"));
    }

    [LabFact]
    public async Task A_terminated_machine_leaves_nothing_behind()
    {
        await using var lab = await MachineFixture.Start();
        var broker = await lab.Boot();
        await lab.Ec2.TerminateInstancesAsync(new() { InstanceIds = [broker.InstanceId] });
        await lab.Sandbox.Stop();

        Assert.Equal("", await MachineTraces.Find(lab.Sandbox.Folder));
    }

    [LabFact]
    public async Task A_machine_outlives_its_server_and_the_next_one_has_it()
    {
        await using var lab = await MachineFixture.Start();
        var broker = await lab.Boot();
        var booted = await lab.RunOn(broker.PublicIpAddress, "uptime --since; echo $PPID");
        await lab.Sandbox.Restart();
        await lab.Ec2.DescribeInstancesAsync();

        Assert.Equal(booted[..19], (await lab.RunOn(broker.PublicIpAddress, "uptime --since"))[..19]);
    }

    [LabFact]
    public async Task A_machine_that_was_killed_is_up_again_with_the_next_server()
    {
        await using var lab = await MachineFixture.Start();
        var broker = await lab.Boot();
        await lab.Sandbox.Stop();
        await lab.Kill(broker);
        await lab.Sandbox.Restart();
        await lab.WaitUntil(broker.PublicIpAddress, "true");

        Assert.Equal("ip-172-31-0-4", await lab.RunOn(broker.PublicIpAddress, "hostname"));
    }

    [LabFact]
    public async Task An_unbootable_machine_is_running_and_lets_nobody_in()
    {
        await using var lab = await MachineFixture.Start("unbootable:broker");
        var broker = await lab.Sandbox.Launch("broker");
        await Task.Delay(100);
        var seen = await lab.Sandbox.GetInstance(broker.InstanceId);

        Assert.Equal(("running", false), (seen.State.Name.Value, (await lab.RunOn(seen.PublicIpAddress, "true")).Length == 0));
    }

    [LabFact]
    public async Task A_boot_that_was_cut_off_is_gone_on_with()
    {
        await using var lab = await MachineFixture.Start("unbootable:broker");
        var broker = await lab.Sandbox.Launch("broker");
        var places = MachinePaths.ForWorld(lab.Sandbox.Folder);
        await lab.Sandbox.Stop();
        Directory.CreateDirectory(places.GetFolder(broker.InstanceId).Upper);
        Directory.CreateDirectory(places.RuntimeFolder);
        await LabShell.RunProgram("ip", "netns", "add", places.Names.GetMachineName(broker.InstanceId));

        // A process id that has been reused: the id of this process.
        var stat = await File.ReadAllTextAsync("/proc/self/stat");
        await File.WriteAllTextAsync(
            places.GetProcessFile(broker.InstanceId),
            $"{stat[..stat.IndexOf(')')]}){string.Concat(Enumerable.Repeat(" 1", 30))}\n2025-11-20T12:00:00Z\n"
        );
        await lab.Sandbox.Restart();
        await Task.Delay(100);
        var address = (await lab.Sandbox.GetInstance(broker.InstanceId)).PublicIpAddress;
        await lab.WaitUntil(address, "true");

        Assert.Equal("ip-172-31-0-4", await lab.RunOn(address, "hostname"));
    }

    [LabFact]
    public async Task Two_worlds_do_not_meet()
    {
        await using var one = await MachineFixture.Start();
        await using var other = await MachineFixture.Start();
        var (here, there) = (await one.Boot(), await other.Boot());

        Assert.Equal((here.PrivateIpAddress, "closed"), (there.PrivateIpAddress, await one.ProbePort(here, there.PublicIpAddress, 22)));
    }

    [LabFact]
    public async Task What_a_deleted_world_left_is_removed_by_the_next_one()
    {
        var lab = await MachineFixture.Start();
        await lab.Boot();
        await lab.Sandbox.Stop();
        File.Delete(Path.Combine(lab.Sandbox.Folder, "world.json"));
        await using var other = await MachineFixture.Start();
        await other.Sandbox.Restart();

        Assert.Equal("", await MachineTraces.Find(lab.Sandbox.Folder));
        await lab.DisposeAsync();
    }

    private static async Task<string> Console(MachineFixture lab, Instance instance) =>
        Encoding.UTF8.GetString(
            Convert.FromBase64String(
                (await lab.Ec2.GetConsoleOutputAsync(new GetConsoleOutputRequest { InstanceId = instance.InstanceId, Latest = true })).Output
            )
        );
}
