namespace OriginScript.AwsEmulator.State;

/// <summary>Runs the instances of a world as something real; without one they exist in the state of the world only.</summary>
public interface IInstanceBackend
{
    /// <summary>Whether instances that start from now on are real. If not, the backend only looks after those that were made real before.</summary>
    bool StartsInstances { get; }

    /// <summary>Creates what commands must find in the folder before the first instance starts, such as the key that logs in to the machines.</summary>
    internal Task Prepare(WorldFolder folder);

    /// <summary>Starts to follow a world; null if the backend has nothing to do there.</summary>
    /// <param name="folder">The folder of the world.</param>
    /// <param name="unbootable">The Name tags of instances that must never boot.</param>
    internal IWorldFollower? Follow(WorldFolder folder, IReadOnlyList<string> unbootable);

    /// <summary>The console output of an instance; null: it has none.</summary>
    internal ConsoleTail? ReadConsole(WorldFolder folder, string instanceId);

    /// <summary>Removes everything that it has made for a world.</summary>
    internal Task RemoveAll(WorldFolder folder);
}
