using System.Collections.Immutable;

namespace OriginScript.AwsEmulator.State;

/// <summary>The world as one call sees and changes it; committed only if the call succeeds.</summary>
internal sealed class Transaction(World world, RequestContext requestContext)
{
    public World World { get; set; } = world;

    public DateTimeOffset Now => requestContext.Now;

    public string RequestId => requestContext.RequestId;

    public bool IsVisible(ICreated thing) => Now - thing.Created >= requestContext.VisibilityDelay;

    public InstanceLifecycleState StateOf(EmulatedInstance instance) =>
        InstanceLifecycleState.From(instance.DesiredState, Now - instance.DesiredStateSince >= requestContext.Latency.InstanceTransition);

    public bool IsNoLongerListed(EmulatedInstance instance) =>
        instance.DesiredState == DesiredState.Terminated
        && Now - instance.DesiredStateSince >= requestContext.Latency.InstanceTransition + requestContext.Latency.TerminatedVisibility;

    /// <summary>Whether a volume is attached to its instance.</summary>
    public bool IsAttached(Volume volume) =>
        World.Instances.GetValueOrDefault(volume.InstanceId) is { } instance && StateOf(instance) != InstanceLifecycleState.Terminated;

    public bool IsDeleted(Volume volume) => volume.DeleteOnTermination && !IsAttached(volume);

    public bool IsInSync(EmulatedChange change) => Now - change.Submitted >= requestContext.Latency.DnsPropagation;

    public IEnumerable<EmulatedInstance> Instances() => World.Instances.Values.Where(instance => IsVisible(instance) && !IsNoLongerListed(instance));

    /// <summary>Also those that are no longer listed.</summary>
    public IEnumerable<EmulatedInstance> InstancesOfAllRegions => World.Regions.Values.SelectMany(region => region.Instances.Values);

    /// <summary>The time of a machine's last console output and its tail; empty: no output yet.</summary>
    public ConsoleTail Console(EmulatedInstance instance) => requestContext.ReadConsole(instance.Id) ?? new(instance.Launched, []);

    public ImmutableSortedDictionary<string, string> TagsOf(string id) =>
        World.Tags.GetValueOrDefault(id, ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>The next unique number of this world, spread over 64 bits.</summary>
    public ulong NextNumber()
    {
        World = World with { IdsIssued = World.IdsIssued + 1 };
        return (World.IdsIssued * 0x9E3779B97F4A7C15) ^ World.Salt;
    }

    /// <summary>An id such as <c>i-0a1b2c3d4e5f60718</c>.</summary>
    public string NextId(string prefix) => $"{prefix}-0{NextNumber():x16}";
}
