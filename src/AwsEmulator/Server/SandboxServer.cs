using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Server;

/// <summary>A local endpoint that emulates EC2 and Route 53, with its state in a folder.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly KestrelServer _kestrel;
    private readonly WorldFolder _folder;
    private readonly IWorldFollower? _follower;
    private readonly IDisposable[] _resources;

    private SandboxServer(KestrelServer kestrel, WorldFolder folder, (IWorldFollower? Follower, IDisposable[] Resources) with)
    {
        (_kestrel, _folder, _follower, _resources) = (kestrel, folder, with.Follower, with.Resources);
        Endpoint = new Uri(kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Where both APIs answer, such as <c>http://127.0.0.1:41234/</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>Opens the world, seeding a new one, and serves calls until disposed.</summary>
    /// <exception cref="SandboxException">The world is in use, cannot be read, the folder holds something else, or the port cannot be listened on.</exception>
    public static async Task<SandboxServer> Start(SandboxOptions options, CancellationToken cancel = default)
    {
        var folder = WorldFolder.Of(options.Folder);
        if (folder.IsForeign())
            throw new SandboxException($"{folder.Path} contains files but no sandbox world: choose an empty folder, or one that does not exist yet.");

        var credentials = SandboxCredentials.GetOrCreate(folder.Path);
        var held = await WorldLock.Acquire(folder, options.Clock.GetUtcNow());
        CallLog? log = null;
        WorldFile? file = null;
        IWorldFollower? follower = null;
        try
        {
            file = new WorldFile(folder) { AddressQuota = options.AddressQuota };
            var keeper = new WorldStore(file);
            log = new CallLog(folder, options.CallLogWriter);
            await (options.Backend?.Prepare(folder) ?? Task.CompletedTask);
            follower = options.Backend?.Follow(folder, options.Faults.Unbootable);
            keeper.Changed = world => follower?.Notify(world);
            follower?.Notify(keeper.Current);
            var reader = new RequestReader(new RequestAuthenticator(credentials, options.SignatureClock));
            var kestrel = await Listen(options.Port, new RequestHandler(options, (keeper, log, reader)), cancel);
            var server = new SandboxServer(kestrel, folder, (follower, [log, keeper, held]));
            if (options.Shared)
                folder.Publish(server.Endpoint, options.Backend is { StartsInstances: true });

            return server;
        }
        catch
        {
            await (follower?.DisposeAsync() ?? ValueTask.CompletedTask);
            log?.Dispose();
            file?.Dispose();
            held.Dispose();
            throw;
        }
    }

    /// <summary>The endpoint of the server that runs on a folder, in whatever process; null when none does.</summary>
    public static Uri? FindEndpoint(string folder)
    {
        var world = WorldFolder.Of(folder);
        var owner = WorldOwner.Read(world);

        // The owner is read before the endpoint: a new owner removes the old endpoint before it writes its own entry.
        return owner.IsRunning && world.PublishedEndpoint is { } endpoint && WorldLock.IsHeld(world) ? endpoint.Server : null;
    }

    /// <summary>Whether the server that runs on a folder makes its instances real machines.</summary>
    public static bool HasMachines(string folder) => WorldFolder.Of(folder).PublishedEndpoint is { Machines: true };

    /// <summary>Stops serving, waits until the machines match the world, and releases the world; the machines keep running.</summary>
    public async ValueTask DisposeAsync()
    {
        // Clients keep idle connections open for minutes; there is no need to wait for them.
        await _kestrel.StopAsync(new CancellationToken(canceled: true));
        _kestrel.Dispose();
        File.Delete(_folder.Endpoint);
        await (_follower?.DisposeAsync() ?? ValueTask.CompletedTask);
        foreach (var thing in _resources)
            thing.Dispose();
    }

    private static async Task<KestrelServer> Listen(int port, RequestHandler front, CancellationToken cancel)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, port);
        options.Limits.MaxRequestBodySize = null; // RequestReader has the limit, and AWS's error for it.
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var kestrel = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        try
        {
            await kestrel.StartAsync(front, cancel);
            return kestrel;
        }
        catch (Exception taken) when (taken is IOException or SocketException)
        {
            kestrel.Dispose();
            throw new SandboxException($"Cannot listen on port {port} of 127.0.0.1: choose another port, or 0 for any free one.", taken);
        }
    }
}
