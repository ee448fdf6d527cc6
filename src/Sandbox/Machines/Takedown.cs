using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Machines;

/// <summary>Takes everything of a world's machines away, whoever started them.</summary>
internal static class Takedown
{
    public static async Task Of(Places places)
    {
        await Task.WhenAll(places.Instances().Select(id => new Machine(id, places).Remove()));
        await new Network(places).Remove();
        if (Directory.Exists(places.Machines) && !Directory.EnumerateFileSystemEntries(places.Machines).Any())
        {
            Directory.Delete(places.Machines);
        }
    }

    /// <summary>Does it to the worlds that are no more: a test's folder that was deleted, a run that was killed.</summary>
    public static async Task OfLostWorlds()
    {
        foreach (var lost in Registration.All().Where(one => !File.Exists(WorldFolder.Of(one.World).World)))
        {
            await Of(Places.OfWorld(lost.World));
        }
    }
}
