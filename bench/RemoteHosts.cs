using System.Globalization;
using System.Text.Json;
using OriginScript.AwsEmulator.Server;
using OriginScript.MachineLab.Images;
using OriginScript.MachineLab.Machines;

namespace OriginScript.Bench;

/// <summary>Real machines on this computer, created by the sandbox; they are removed completely at the end.</summary>
internal sealed class RemoteHosts : IAsyncDisposable
{
    // Every systemd uses about seven inotify instances, and the kernel allows 128 for all processes of root.
    private const string InotifyLimitPath = "/proc/sys/fs/inotify/max_user_instances";
    private const int InotifyInstancesPerHost = 10;

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Repository.WorkFolder, "hosts")).FullName;
    private readonly AnsibleRootImage _root;
    private readonly string _originalInotifyLimit = File.ReadAllText(InotifyLimitPath);
    private SandboxServer? _sandbox;

    private RemoteHosts() => _root = new(Path.Combine(_folder, "root"));

    /// <summary>The address of each machine.</summary>
    public IReadOnlyList<string> Addresses { get; private set; } = [];

    /// <summary>The private key that they accept for <c>admin</c>.</summary>
    public string Key => SandboxWorld.KeyFile(World);

    /// <summary>OpenSSH options: connections are kept and shared, host keys are not checked.</summary>
    public IReadOnlyList<string> SshOptions =>
        [
            "-o",
            "ControlMaster=auto",
            "-o",
            "ControlPersist=3600",
            "-o",
            $"ControlPath={Sockets}/%h",
            "-o",
            "StrictHostKeyChecking=no",
            "-o",
            "UserKnownHostsFile=/dev/null",
            "-o",
            "LogLevel=ERROR",
        ];

    private string Sockets => Path.Combine(_folder, "ssh");

    private string World => Path.Combine(_folder, "world");

    /// <summary>Boots that many and waits until they accept logins.</summary>
    public static async Task<RemoteHosts> Boot(int count, MachineImage image)
    {
        var hosts = new RemoteHosts();
        try
        {
            await hosts._root.Mount(image);
            await hosts.StartHosts(count, image);
            return hosts;
        }
        catch
        {
            await hosts.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a command on the first <paramref name="count"/> of them.</summary>
    public Task RunOnFirst(int count, string command) => Task.WhenAll(Addresses.Take(count).Select(address => RunSsh($"admin@{address}", command)));

    public async ValueTask DisposeAsync()
    {
        foreach (var address in Addresses.Where(address => File.Exists(Path.Combine(Sockets, address))))
            await RunSsh("-O", "exit", address);
        if (_sandbox is not null)
            await _sandbox.DisposeAsync();
        await SandboxWorld.Reset(World, new MachineBackend(options: null));
        await _root.DisposeAsync();
        await File.WriteAllTextAsync(InotifyLimitPath, _originalInotifyLimit);
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartHosts(int count, MachineImage image)
    {
        Directory.CreateDirectory(Sockets);
        await File.WriteAllTextAsync(
            InotifyLimitPath,
            $"{int.Parse(_originalInotifyLimit, CultureInfo.InvariantCulture) + (count * InotifyInstancesPerHost)}"
        );
        _sandbox = await SandboxServer.Start(
            new() { Folder = World, Backend = new MachineBackend(new() { Root = _root.Merged, Packages = image.Packages }, Console.Error.WriteLine) }
        );
        var recipe = Repository.Write(
            "hosts/hosts.csx",
            $$"""
            for (var i = 1; i <= {{count}}; i++)
                Host($"h{i}").Launch("debian12").Available();
            """
        );
        await Repository.Program("hosts", "run", recipe, "--yes", $"--sandbox={World}", "--parallel", $"{count}").RunOnce();
        using var world = JsonDocument.Parse(SandboxWorld.Export(World));
        Addresses =
        [
            .. world
                .RootElement.GetProperty("regions")
                .GetProperty("us-east-1")
                .GetProperty("instances")
                .EnumerateObject()
                .Select(instance => instance.Value.GetProperty("publicIp").GetString()!),
        ];
    }

    private Task RunSsh(params string[] words) =>
        Repository.RunOrThrow("ssh", ["-F", "none", .. SshOptions, "-o", "BatchMode=yes", "-i", Key, .. words]);
}
