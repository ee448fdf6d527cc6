using System.Globalization;
using System.Text.Json;
using OriginScript.Sandbox;
using OriginScript.Sandbox.Images;

namespace OriginScript.Bench;

/// <summary>Real machines on this computer, made by the sandbox; nothing of them is left when it is over.</summary>
internal sealed class RemoteHosts : IAsyncDisposable
{
    // Every systemd takes about seven of them, and the kernel gives 128 to all that root runs.
    private const string Watchers = "/proc/sys/fs/inotify/max_user_instances";
    private const int WatchersEach = 10;

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Repository.Rivals, "hosts")).FullName;
    private readonly RemoteRoot _root;
    private readonly string _watchers = File.ReadAllText(Watchers);
    private SandboxServer? _sandbox;

    private RemoteHosts() => _root = new(Path.Combine(_folder, "root"));

    /// <summary>Where each is reached.</summary>
    public IReadOnlyList<string> Addresses { get; private set; } = [];

    /// <summary>The private key that they let in for <c>admin</c>.</summary>
    public string Key => SandboxWorld.KeyFile(World);

    /// <summary>Of OpenSSH: connections that are kept and shared, host keys believed.</summary>
    public IReadOnlyList<string> SshOptions =>
    [
        "-o", "ControlMaster=auto", "-o", "ControlPersist=3600", "-o", $"ControlPath={Sockets}/%h",
        "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
    ];

    private string Sockets => Path.Combine(_folder, "ssh");

    private string World => Path.Combine(_folder, "world");

    /// <summary>Boots that many and waits until they can be logged in to.</summary>
    public static async Task<RemoteHosts> Boot(int count, MachineImage image)
    {
        var hosts = new RemoteHosts();
        try
        {
            await hosts._root.Make(image);
            await hosts.Start(count, image);
            return hosts;
        }
        catch
        {
            await hosts.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a command on the first so many of them.</summary>
    public Task OnFirst(int count, string command) => Task.WhenAll(Addresses.Take(count).Select(address => Ssh($"admin@{address}", command)));

    public async ValueTask DisposeAsync()
    {
        foreach (var address in Addresses.Where(address => File.Exists(Path.Combine(Sockets, address))))
            await Ssh("-O", "exit", address);
        if (_sandbox is not null)
            await _sandbox.DisposeAsync();
        await SandboxWorld.Reset(World);
        await _root.DisposeAsync();
        await File.WriteAllTextAsync(Watchers, _watchers);
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Start(int count, MachineImage image)
    {
        Directory.CreateDirectory(Sockets);
        await File.WriteAllTextAsync(Watchers, $"{int.Parse(_watchers, CultureInfo.InvariantCulture) + (count * WatchersEach)}");
        _sandbox = await SandboxServer.Start(new() { Folder = World, Machines = new() { Root = _root.Merged, Packages = image.Packages }, Complain = Console.Error.WriteLine });
        var recipe = Repository.Write("hosts/hosts.csx", $$"""
            for (var i = 1; i <= {{count}}; i++)
                Host($"h{i}").Launch("debian12").Available();
            """);
        await Repository.Program("hosts", "run", recipe, "--yes", $"--sandbox={World}", "--parallel", $"{count}").Once();
        using var world = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(World, "world.json")));
        Addresses = [.. world.RootElement.GetProperty("instances").EnumerateObject().Select(instance => instance.Value.GetProperty("publicIp").GetString()!)];
    }

    private Task Ssh(params string[] words) => Repository.Must("ssh", ["-F", "none", .. SshOptions, "-o", "BatchMode=yes", "-i", Key, .. words]);
}
