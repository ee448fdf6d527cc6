using System.Collections.Immutable;

namespace OriginScript.Sandbox.Worlds;

/// <summary>What one call sees and what it makes of the world; kept only when the call succeeds.</summary>
internal sealed class Draft(World world, Moment moment)
{
    public World World { get; set; } = world;

    public DateTimeOffset Now => moment.Now;

    public string RequestId => moment.RequestId;

    public bool Shows(ICreated thing) => Now - thing.Created >= moment.Hidden;

    public Stage StageOf(Instance instance) => Stage.Of(instance.Goal, Now - instance.Since >= moment.Pace.Instance);

    public bool IsForgotten(Instance instance) =>
        instance.Goal == Goal.Terminated && Now - instance.Since >= moment.Pace.Instance + moment.Pace.Terminated;

    /// <summary>Whether a volume still hangs on its instance.</summary>
    public bool IsAttached(Volume volume) =>
        World.Instances.GetValueOrDefault(volume.InstanceId) is { } instance && StageOf(instance) != Stage.Terminated;

    public bool IsGone(Volume volume) => volume.DeleteOnTermination && !IsAttached(volume);

    public bool IsInSync(Change change) => Now - change.Submitted >= moment.Pace.Dns;

    public IEnumerable<Instance> Instances() => World.Instances.Values.Where(instance => Shows(instance) && !IsForgotten(instance));

    /// <summary>When a machine wrote to its console last, and the last of it; nothing for one that has written nothing.</summary>
    public (DateTimeOffset Written, byte[] Tail) Console(Instance instance) => moment.Consoles?.Of(instance.Id) ?? (instance.Launched, []);

    public ImmutableSortedDictionary<string, string> TagsOf(string id) =>
        World.Tags.GetValueOrDefault(id, ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>The next number of this world, scattered over 64 bits without ever repeating.</summary>
    public ulong NextNumber()
    {
        World = World with { Made = World.Made + 1 };
        return (World.Made * 0x9E3779B97F4A7C15) ^ World.Salt;
    }

    /// <summary>An id such as <c>i-0a1b2c3d4e5f60718</c>.</summary>
    public string NextId(string prefix) => $"{prefix}-0{NextNumber():x16}";
}
