using System.Text;
using Amazon.EC2.Model;
using OriginScript.Tests;

namespace OriginScript.Sandbox.Tests;

[Collection(LabCollection.Name)]
public sealed class MachinesTests
{
    [LabFact]
    public async Task A_running_instance_is_a_machine_with_its_host_name()
    {
        await using var lab = await Lab.Start();
        var broker = await lab.Boot();

        Assert.Equal("ip-172-31-0-4", await lab.On(broker.PublicIpAddress, "hostname"));
    }

    [LabFact]
    public async Task The_console_shows_the_host_keys()
    {
        await using var lab = await Lab.Start();
        var broker = await lab.Boot();

        Assert.Contains(await lab.On(broker.PublicIpAddress, "cut -d' ' -f1,2 /etc/ssh/ssh_host_ed25519_key.pub"), await Console(lab, broker));
    }

    [LabFact]
    public async Task What_a_machine_had_is_there_after_a_stop()
    {
        await using var lab = await Lab.Start();
        var broker = await lab.Boot();
        await lab.On(broker.PublicIpAddress, "echo kept >note; sync");
        await lab.Ec2.StopInstancesAsync(new() { InstanceIds = [broker.InstanceId] });
        await Task.Delay(100);
        await lab.Ec2.StartInstancesAsync(new() { InstanceIds = [broker.InstanceId] });
        await Task.Delay(100);
        var again = (await lab.Sandbox.Look(broker.InstanceId)).PublicIpAddress;
        await lab.Until(again, "true");

        Assert.Equal("kept", await lab.On(again, "cat note"));
    }

    [LabFact]
    public async Task A_machine_that_reboots_comes_back()
    {
        await using var lab = await Lab.Start();
        var broker = await lab.Boot();
        var before = await lab.On(broker.PublicIpAddress, "cat /proc/sys/kernel/random/boot_id");
        await lab.On(broker.PublicIpAddress, "sudo -n systemctl reboot");
        await lab.Until(broker.PublicIpAddress, $"test $(cat /proc/sys/kernel/random/boot_id) != {before}");

        Assert.Equal("ip-172-31-0-4", await lab.On(broker.PublicIpAddress, "hostname"));
    }

    [LabFact]
    public async Task A_terminated_machine_leaves_nothing_behind()
    {
        await using var lab = await Lab.Start();
        var broker = await lab.Boot();
        await lab.Ec2.TerminateInstancesAsync(new() { InstanceIds = [broker.InstanceId] });
        await lab.Sandbox.Stop();

        Assert.Equal("", await Traces.Of(lab.Sandbox.Folder));
    }

    [LabFact]
    public async Task A_machine_outlives_its_server_and_the_next_one_has_it()
    {
        await using var lab = await Lab.Start();
        var broker = await lab.Boot();
        var booted = await lab.On(broker.PublicIpAddress, "uptime --since; echo $PPID");
        await lab.Sandbox.Restart();
        await lab.Ec2.DescribeInstancesAsync();

        Assert.Equal(booted[..19], (await lab.On(broker.PublicIpAddress, "uptime --since"))[..19]);
    }

    [LabFact]
    public async Task A_machine_that_was_killed_is_up_again_with_the_next_server()
    {
        await using var lab = await Lab.Start();
        var broker = await lab.Boot();
        await lab.Sandbox.Stop();
        await lab.Kill(broker);
        await lab.Sandbox.Restart();
        await lab.Until(broker.PublicIpAddress, "true");

        Assert.Equal("ip-172-31-0-4", await lab.On(broker.PublicIpAddress, "hostname"));
    }

    [LabFact]
    public async Task An_unbootable_machine_is_running_and_lets_nobody_in()
    {
        await using var lab = await Lab.Start("unbootable:broker");
        var broker = await lab.Sandbox.Launch("broker");
        await Task.Delay(100);
        var seen = await lab.Sandbox.Look(broker.InstanceId);

        Assert.Equal(("running", false), (seen.State.Name.Value, (await lab.On(seen.PublicIpAddress, "true")).Length == 0));
    }

    [LabFact]
    public async Task A_boot_that_was_cut_off_is_gone_on_with()
    {
        await using var lab = await Lab.Start("unbootable:broker");
        var broker = await lab.Sandbox.Launch("broker");
        var places = Machines.Places.OfWorld(lab.Sandbox.Folder);
        await lab.Sandbox.Stop();
        Directory.CreateDirectory(places.Of(broker.InstanceId).Upper);
        Directory.CreateDirectory(places.Up);
        await LabShell.Program("ip", "netns", "add", places.Names.Machine(broker.InstanceId));

        // The number of a process that is another one's now: this one's.
        var stat = await File.ReadAllTextAsync("/proc/self/stat");
        await File.WriteAllTextAsync(places.ProcessOf(broker.InstanceId), $"{stat[..stat.IndexOf(')')]}){string.Concat(Enumerable.Repeat(" 1", 30))}\n2025-11-20T12:00:00Z\n");
        await lab.Sandbox.Restart();
        await Task.Delay(100);
        var address = (await lab.Sandbox.Look(broker.InstanceId)).PublicIpAddress;
        await lab.Until(address, "true");

        Assert.Equal("ip-172-31-0-4", await lab.On(address, "hostname"));
    }

    [LabFact]
    public async Task Two_worlds_do_not_meet()
    {
        await using var one = await Lab.Start();
        await using var other = await Lab.Start();
        var (here, there) = (await one.Boot(), await other.Boot());

        Assert.Equal((here.PrivateIpAddress, "closed"), (there.PrivateIpAddress, await one.Dials(here, there.PublicIpAddress, 22)));
    }

    [LabFact]
    public async Task What_a_deleted_world_left_is_removed_by_the_next_one()
    {
        var lab = await Lab.Start();
        await lab.Boot();
        await lab.Sandbox.Stop();
        File.Delete(Path.Combine(lab.Sandbox.Folder, "world.json"));
        await using var other = await Lab.Start();
        await other.Sandbox.Restart();

        Assert.Equal("", await Traces.Of(lab.Sandbox.Folder));
        await lab.DisposeAsync();
    }

    private static async Task<string> Console(Lab lab, Instance instance) => Encoding.UTF8.GetString(Convert.FromBase64String(
        (await lab.Ec2.GetConsoleOutputAsync(new GetConsoleOutputRequest { InstanceId = instance.InstanceId, Latest = true })).Output));
}
