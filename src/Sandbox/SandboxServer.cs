using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OriginScript.Sandbox.Images;
using OriginScript.Sandbox.Machines;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox;

/// <summary>A local endpoint that answers EC2 and Route 53 calls from a world kept in a folder.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly KestrelServer _kestrel;
    private readonly WorldFolder _folder;
    private readonly Following? _following;
    private readonly IDisposable[] _held;

    private SandboxServer(KestrelServer kestrel, WorldFolder folder, (Following? Following, IDisposable[] Held) with)
    {
        (_kestrel, _folder, _following, _held) = (kestrel, folder, with.Following, with.Held);
        Endpoint = new Uri(kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Where both APIs answer, such as <c>http://127.0.0.1:41234/</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>Opens the world, seeding a new one, and answers calls until disposed.</summary>
    /// <exception cref="SandboxException">The world is in use, cannot be read, the folder holds something else, or the port cannot be listened on.</exception>
    public static async Task<SandboxServer> Start(SandboxOptions options, CancellationToken cancel = default)
    {
        var folder = WorldFolder.Of(options.Folder);
        if (folder.IsForeign())
        {
            throw new SandboxException($"{folder.Path} holds files and no sandbox world: name an empty folder, or one that does not exist yet.");
        }

        Directory.CreateDirectory(folder.Path);
        var held = await WorldLock.Take(folder, options.Clock.GetUtcNow());
        CallLog? log = null;
        Following? following = null;
        try
        {
            var keeper = new WorldKeeper(new WorldFile(folder));
            log = new CallLog(folder, options.Log);
            following = Follow(keeper, folder, options);
            var kestrel = await Listen(options.Port, new Front(options, keeper, log), cancel);
            var server = new SandboxServer(kestrel, folder, (following, [log, held]));
            if (options.Shared)
            {
                folder.Publish(server.Endpoint, options.Machines is not null);
            }

            return server;
        }
        catch
        {
            await (following?.DisposeAsync() ?? ValueTask.CompletedTask);
            log?.Dispose();
            held.Dispose();
            throw;
        }
    }

    /// <summary>The endpoint of the server that runs on a folder, in whatever process; null when none does.</summary>
    public static Uri? Running(string folder)
    {
        var world = WorldFolder.Of(folder);
        var owner = Owner.Of(world);

        // The owner is read before the endpoint: a new one removes the old endpoint before it signs.
        return owner.Lives && world.Published is { } endpoint && WorldLock.IsHeld(world) ? endpoint.Server : null;
    }

    /// <summary>Whether the server that runs on a folder makes its instances real machines.</summary>
    public static bool HasMachines(string folder) => WorldFolder.Of(folder).Published is { Machines: true };

    /// <summary>Stops answering, waits until the machines are as the world says, and gives the world back; the machines stay.</summary>
    public async ValueTask DisposeAsync()
    {
        // Clients keep idle connections open for minutes; there is nothing to wait for on them.
        await _kestrel.StopAsync(new CancellationToken(canceled: true));
        _kestrel.Dispose();
        File.Delete(_folder.Endpoint);
        await (_following?.DisposeAsync() ?? ValueTask.CompletedTask);
        foreach (var thing in _held)
        {
            thing.Dispose();
        }
    }

    private static Following? Follow(WorldKeeper keeper, WorldFolder folder, SandboxOptions options)
    {
        var places = Places.OfWorld(folder.Path);
        if (!Fleet.IsNeeded(places, options.Machines))
        {
            return null;
        }

        var complain = options.Complain ?? (_ => { });
        if (MachineHost.Missing() is { } missing)
        {
            complain($"The machines of the world in {folder.Path} stay as they are. {missing}");
            return null;
        }

        var following = new Following(new Fleet(places, options.Machines, options.Faults.Unbootable), complain);
        keeper.Changed = following.Tell;
        following.Tell(keeper.Current);
        return following;
    }

    private static async Task<KestrelServer> Listen(int port, Front front, CancellationToken cancel)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, port);
        options.Limits.MaxRequestBodySize = null;
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
            throw new SandboxException($"Port {port} of 127.0.0.1 cannot be listened on: name another, or 0 for any free one.", taken);
        }
    }
}
