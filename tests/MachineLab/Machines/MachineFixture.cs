using System.Diagnostics;
using Amazon.EC2;
using Amazon.EC2.Model;
using OriginScript.MachineLab.Machines;
using OriginScript.Tests;

namespace OriginScript.MachineLab.Tests;

/// <summary>A sandbox whose instances are real machines, all of which are removed on disposal.</summary>
internal sealed class MachineFixture : IAsyncDisposable
{
    private static readonly Lazy<Task> LeftoverRemoval = new(RemoveLeftovers);

    private readonly SandboxFixture _rehearsal;

    private MachineFixture(SandboxFixture rehearsal) => _rehearsal = rehearsal;

    public SandboxFixture Sandbox => _rehearsal;

    public AmazonEC2Client Ec2 => _rehearsal.Ec2;

    public List<string> MachineErrors { get; } = [];

    public static async Task<MachineFixture> Start(string faults = "")
    {
        if (LabMachines.SkipReason is { } missing)
            throw new InvalidOperationException(missing);
        await LeftoverRemoval.Value;
        MachineFixture? lab = null;
        lab = new(
            await SandboxFixture.Start(
                faults,
                options =>
                    options with
                    {
                        Backend = new MachineBackend(
                            new()
                            {
                                Root = LabMachines.Image.Root,
                                Packages = Directory.Exists(LabMachines.Image.Packages) ? LabMachines.Image.Packages : null,
                            },
                            line => lab?.MachineErrors.Add(line)
                        ),
                        Clock = TimeProvider.System,
                        Latency = new() { InstanceTransition = TimeSpan.FromMilliseconds(50) },
                    }
            )
        );
        return lab;
    }

    /// <summary>Launches an instance and waits until it accepts logins.</summary>
    public async Task<Instance> Boot(string name = "broker", params string[] groups)
    {
        var made = await _rehearsal.Launch(name, request => request.SecurityGroups = groups is [] ? null : [.. groups]);
        await Task.Delay(100);
        var instance = await _rehearsal.GetInstance(made.InstanceId);
        await WaitUntil(instance.PublicIpAddress, "true");
        return instance;
    }

    /// <summary>Runs a command on a machine as <c>admin</c> and returns its output, or its error if it fails.</summary>
    public async Task<string> RunOn(string address, string command)
    {
        var (code, output, errors) = await Ssh(address, command);
        return code == 0 ? output.Trim() : $"{code}: {errors.Trim()}";
    }

    /// <summary>Repeats a command on a machine until it succeeds.</summary>
    public async Task WaitUntil(string address, string command)
    {
        var start = Stopwatch.StartNew();
        while (await Ssh(address, command) is { Code: not 0 } failed)
        {
            if (start.Elapsed > TimeSpan.FromSeconds(30))
                throw new TimeoutException($"`{command}` on {address} still fails with {failed.Errors.Trim()}. {string.Join(' ', MachineErrors)}");
            await Task.Delay(50);
        }
    }

    /// <summary>Whether a port of another machine is open to this one: <c>open</c>, <c>refused</c> if nothing listens, or <c>closed</c>.</summary>
    public Task<string> ProbePort(Instance from, string address, int port) =>
        RunOn(
            from.PublicIpAddress,
            $"timeout 1 bash -c '</dev/tcp/{address}/{port}' 2>/tmp/dialled && echo open || grep -qs refused /tmp/dialled && echo refused || echo closed"
        );

    /// <summary>Simulates a power failure of a machine; returns when all its processes have exited.</summary>
    public Task Kill(Instance instance) =>
        LabShell.RunProgram(
            "sh",
            "-c",
            $"""
            all=$(find /sys/fs/cgroup -path '*/{WorldNames.Of(Sandbox.Folder).GetMachineName(instance.InstanceId)}/*' -name cgroup.procs)
            kill -9 $(cat $all)
            while [ -n "$(cat $all)" ]; do sleep 0.02; done
            """
        );

    public async ValueTask DisposeAsync()
    {
        await _rehearsal.Stop();
        await SandboxWorld.Reset(_rehearsal.Folder, new MachineBackend(options: null));
        await _rehearsal.DisposeAsync();
    }

    /// <summary>Removes the worlds of killed test runs; one that is in use throws and is kept.</summary>
    private static async Task RemoveLeftovers()
    {
        foreach (
            var folder in Directory
                .EnumerateDirectories(Path.GetTempPath(), "origin-sandbox-*")
                .Where(folder => Directory.Exists(Path.Combine(folder, "world/machines")))
        )
        {
            try
            {
                await SandboxWorld.Reset(Path.Combine(folder, "world"), new MachineBackend(options: null));
                Directory.Delete(folder, recursive: true);
            }
            catch (SandboxException) { }
        }
    }

    private Task<(int Code, string Output, string Errors)> Ssh(string address, string command) =>
        LabShell.RunOverSsh(SandboxWorld.KeyFile(_rehearsal.Folder), address, command);
}
