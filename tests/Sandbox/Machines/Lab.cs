using System.Diagnostics;
using Amazon.EC2;
using Amazon.EC2.Model;
using OriginScript.Tests;

namespace OriginScript.Sandbox.Tests;

/// <summary>A rehearsal whose instances are real machines; when it is over, nothing of them is left.</summary>
internal sealed class Lab : IAsyncDisposable
{
    private static readonly Lazy<Task> leftovers = new(RemoveLeftovers);

    private readonly Rehearsal _rehearsal;

    private Lab(Rehearsal rehearsal) => _rehearsal = rehearsal;

    public Rehearsal Sandbox => _rehearsal;

    public AmazonEC2Client Ec2 => _rehearsal.Ec2;

    public List<string> Complaints { get; } = [];

    public static async Task<Lab> Start(string faults = "")
    {
        if (LabMachines.Missing is { } missing)
            throw new InvalidOperationException(missing);
        await leftovers.Value;
        Lab? lab = null;
        lab = new(await Rehearsal.Start(faults, options => options with
        {
            Machines = new() { Root = LabMachines.Image.Root, Packages = Directory.Exists(LabMachines.Image.Packages) ? LabMachines.Image.Packages : null },
            Complain = line => lab?.Complaints.Add(line),
            Clock = TimeProvider.System,
            Pace = new() { Instance = TimeSpan.FromMilliseconds(50) },
        }));
        return lab;
    }

    /// <summary>An instance that can be logged in to.</summary>
    public async Task<Instance> Boot(string name = "broker", params string[] groups)
    {
        var made = await _rehearsal.Launch(name, request => request.SecurityGroups = groups is [] ? null : [.. groups]);
        await Task.Delay(100);
        var instance = await _rehearsal.Look(made.InstanceId);
        await Until(instance.PublicIpAddress, "true");
        return instance;
    }

    /// <summary>What a command prints on a machine, as <c>admin</c>; its error where it fails.</summary>
    public async Task<string> On(string address, string command)
    {
        var (code, output, errors) = await Ssh(address, command);
        return code == 0 ? output.Trim() : $"{code}: {errors.Trim()}";
    }

    /// <summary>Tries a command on a machine until it succeeds.</summary>
    public async Task Until(string address, string command)
    {
        var start = Stopwatch.StartNew();
        while (await Ssh(address, command) is { Code: not 0 } failed)
        {
            if (start.Elapsed > TimeSpan.FromSeconds(30))
                throw new TimeoutException($"`{command}` on {address} still fails with {failed.Errors.Trim()}. {string.Join(' ', Complaints)}");
            await Task.Delay(50);
        }
    }

    /// <summary>Whether a port of another machine is open to this one: <c>open</c>, <c>refused</c> where nobody listens, or <c>closed</c>.</summary>
    public Task<string> Dials(Instance from, string address, int port) => On(from.PublicIpAddress,
        $"timeout 1 bash -c '</dev/tcp/{address}/{port}' 2>/tmp/dialled && echo open || grep -qs refused /tmp/dialled && echo refused || echo closed");

    /// <summary>What a power cut does to a machine; comes back when none of its processes is left.</summary>
    public Task Kill(Instance instance) => LabShell.Program("sh", "-c", $"""
        all=$(find /sys/fs/cgroup -path '*/{Machines.WorldNames.Of(Sandbox.Folder).Machine(instance.InstanceId)}/*' -name cgroup.procs)
        kill -9 $(cat $all)
        while [ -n "$(cat $all)" ]; do sleep 0.02; done
        """);

    public async ValueTask DisposeAsync()
    {
        await _rehearsal.Stop();
        await SandboxWorld.Reset(_rehearsal.Folder);
        await _rehearsal.DisposeAsync();
    }

    /// <summary>The worlds of test runs that were killed; one that is in use says so and stays.</summary>
    private static async Task RemoveLeftovers()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), "origin-sandbox-*").Where(folder => Directory.Exists(Path.Combine(folder, "world/machines"))))
        {
            try
            {
                await SandboxWorld.Reset(Path.Combine(folder, "world"));
                Directory.Delete(folder, recursive: true);
            }
            catch (SandboxException)
            {
            }
        }
    }

    private Task<(int Code, string Output, string Errors)> Ssh(string address, string command) => LabShell.Ssh(SandboxWorld.KeyFile(_rehearsal.Folder), address, command);
}
