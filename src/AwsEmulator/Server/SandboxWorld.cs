using System.Text.Json;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Server;

/// <summary>Operations on a world that need no server.</summary>
public static class SandboxWorld
{
    /// <summary>The private key for logging in to the machines of a world as <c>admin</c>; created with the first machine.</summary>
    public static string KeyFile(string folder) => WorldFolder.Of(folder).Key;

    /// <summary>The state of a world as JSON, whether a server uses it or not; the content of <c>world.json</c> and its log.</summary>
    /// <exception cref="SandboxException">The world cannot be read.</exception>
    public static string Export(string folder) => JsonSerializer.Serialize(WorldFile.Read(WorldFolder.Of(folder)), WorldJson.Default.World);

    /// <summary>Resets a world, so that the next server seeds it again; a missing folder is already empty.</summary>
    /// <param name="folder">The folder of the world.</param>
    /// <param name="backend">Removes what it has made for the instances of the world.</param>
    /// <exception cref="SandboxException">A server uses the world, or the folder holds something else.</exception>
    public static async Task Reset(string folder, IInstanceBackend? backend = null)
    {
        var world = WorldFolder.Of(folder);
        if (!Directory.Exists(world.Path))
            return;

        if (world.IsForeign())
            throw new SandboxException($"{world.Path} contains files but no sandbox world, so nothing was removed: pass the folder of a world.");

        using var held = await WorldLock.Acquire(world, TimeProvider.System.GetUtcNow());
        await (backend?.RemoveAll(world) ?? Task.CompletedTask);
        foreach (
            var file in (string[])
                [
                    world.World,
                    world.WorldTemp,
                    world.Log,
                    world.Owner,
                    world.Endpoint,
                    world.EndpointTemp,
                    world.Calls,
                    world.Credentials,
                    world.CredentialsTemp,
                    world.Key,
                    world.PublicKey,
                ]
        )
            File.Delete(file);
    }
}
