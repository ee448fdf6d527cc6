using OriginScript.Sandbox.Machines;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox;

/// <summary>What can be done to a world without starting a server on it.</summary>
public static class SandboxWorld
{
    /// <summary>The private key that the machines of a world let in for <c>admin</c>; it is made with the first machine.</summary>
    public static string KeyFile(string folder) => WorldFolder.Of(folder).Key;

    /// <summary>Empties a world, so that the next server seeds it anew, and takes its machines away; a folder that does not exist is empty already.</summary>
    /// <exception cref="SandboxException">A server uses the world, or the folder holds something else.</exception>
    public static async Task Reset(string folder)
    {
        var world = WorldFolder.Of(folder);
        if (!Directory.Exists(world.Path))
        {
            return;
        }

        if (world.IsForeign())
        {
            throw new SandboxException($"{world.Path} holds files and no sandbox world, so nothing was removed: name the folder of a sandbox world.");
        }

        using var held = await WorldLock.Take(world, TimeProvider.System.GetUtcNow());
        await Takedown.Of(Places.OfWorld(world.Path));
        foreach (var file in (string[])[world.World, world.WorldAside, world.Owner, world.Endpoint, world.EndpointAside, world.Calls, world.Key, world.PublicKey])
        {
            File.Delete(file);
        }
    }
}
