using OriginScript.AwsEmulator.State;
using OriginScript.MachineLab.Images;

namespace OriginScript.MachineLab.Machines;

/// <summary>Runs the instances of a world as machines on this computer.</summary>
/// <param name="options">How instances start; null: no new machines, but existing ones are stopped and removed as the world requires.</param>
/// <param name="onError">Receives a one-line message when updating the machines fails; the update is retried.</param>
public sealed class MachineBackend(MachineOptions? options, Action<string>? onError = null) : IInstanceBackend
{
    private readonly Action<string> _report = onError ?? (_ => { });

    /// <inheritdoc/>
    public bool StartsInstances => options is not null;

    Task IInstanceBackend.Prepare(WorldFolder folder) =>
        StartsInstances && MachineRequirements.FindMissingRequirement() is null
            ? new WorldKey(folder.Path).GetOrCreatePublicKey()
            : Task.CompletedTask;

    IWorldFollower? IInstanceBackend.Follow(WorldFolder folder, IReadOnlyList<string> unbootable)
    {
        var paths = MachinePaths.ForWorld(folder.Path);
        if (!MachineReconciler.IsNeeded(paths, options))
            return null;

        if (MachineRequirements.FindMissingRequirement() is { } missing)
        {
            _report($"The machines of the world in {folder.Path} were not updated. {missing}");
            return null;
        }

        return new ReconcileLoop(new MachineReconciler(paths, options, unbootable), _report);
    }

    ConsoleTail? IInstanceBackend.ReadConsole(WorldFolder folder, string instanceId) => ConsoleLog.ReadTail(folder, instanceId);

    Task IInstanceBackend.RemoveAll(WorldFolder folder) => MachineCleanup.RemoveMachines(MachinePaths.ForWorld(folder.Path));
}
