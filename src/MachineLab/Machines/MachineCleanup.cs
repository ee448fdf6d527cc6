using OriginScript.AwsEmulator.State;

namespace OriginScript.MachineLab.Machines;

/// <summary>Removes all machines of a world, whichever process started them.</summary>
internal static class MachineCleanup
{
    public static async Task RemoveMachines(MachinePaths places)
    {
        await Task.WhenAll(places.ListInstances().Select(id => new LocalMachine(id, places).Remove()));
        await new MachineNetwork(places).Remove();
        if (Directory.Exists(places.Machines) && !Directory.EnumerateFileSystemEntries(places.Machines).Any())
            Directory.Delete(places.Machines);
    }

    /// <summary>Removes the machines of worlds that no longer exist, such as those of a deleted test folder or a killed run.</summary>
    public static async Task RemoveOrphanedWorlds()
    {
        foreach (var lost in WorldRegistration.ListAll().Where(one => !File.Exists(WorldFolder.Of(one.World).World)))
            await RemoveMachines(MachinePaths.ForWorld(lost.World));
    }
}
