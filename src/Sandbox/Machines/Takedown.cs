namespace OriginScript.Sandbox.Machines;

/// <summary>Takes everything of a world's machines away, whoever started them.</summary>
internal static class Takedown
{
    public static async Task Of(Places places)
    {
        await Task.WhenAll(places.Instances().Select(id => new Machine(id, places).Remove()));
        await Close(places);
        if (Directory.Exists(places.Machines) && !Directory.EnumerateFileSystemEntries(places.Machines).Any())
        {
            Directory.Delete(places.Machines);
        }
    }

    /// <summary>Takes the network of a world without machines away, and the world from the list of those that have any.</summary>
    public static async Task Close(Places places)
    {
        await new NetworkSpace(places.Names.Router).Remove();
        if (Directory.Exists(places.Up))
        {
            Directory.Delete(places.Up, recursive: true);
        }
    }

    /// <summary>Does it to the worlds that are no more: a test's folder that was deleted, a run that was killed.</summary>
    public static async Task OfLostWorlds()
    {
        foreach (var lost in Registration.All().Where(one => !File.Exists(Worlds.WorldFolder.Of(one.World).World)))
        {
            await Of(Places.OfWorld(lost.World));
        }
    }
}
