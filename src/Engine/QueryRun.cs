using System.Collections.Concurrent;

namespace OriginScript.Engine;

/// <summary>The run of a query: it looks at the world outside any step, so that it has laters of the recipe alone and no change under way.</summary>
/// <param name="ports">The world.</param>
/// <param name="cancel">Asks to stop.</param>
public sealed class QueryRun(Ports ports, CancellationToken cancel) : Run
{
    private readonly ConcurrentDictionary<Type, bool> _ready = new();

    /// <summary>Empty: a query makes nothing that could be tagged.</summary>
    public override string Id => "";

    /// <summary>Empty: a query belongs to no recipe.</summary>
    public override string Recipe => "";

    /// <inheritdoc/>
    /// <exception cref="OriginException">Always: a query has no change under way.</exception>
    public override string Token => throw Refused("has no token");

    /// <inheritdoc/>
    public override CancellationToken Cancel => cancel;

    /// <summary>The value where it is stated.</summary>
    /// <exception cref="NotYetKnownException">Only a step can make it known.</exception>
    public override string this[Later later] => later.Known ?? throw new NotYetKnownException(later);

    /// <summary>The port of that type, asked first whether it will work: nobody knows beforehand which ports a query uses.</summary>
    /// <exception cref="OriginException">No plugin provides it, or it is not ready.</exception>
    public override T Get<T>()
    {
        var port = ports.Get<T>();
        if (port is IReady ready && _ready.TryAdd(typeof(T), true))
            ready.Ready(cancel).GetAwaiter().GetResult();
        return port;
    }

    /// <inheritdoc/>
    /// <exception cref="OriginException">Always.</exception>
    public override void Publish(Later later, string value) => throw Refused($"cannot make {later} known");

    /// <inheritdoc/>
    /// <exception cref="OriginException">Always.</exception>
    public override void Keep(string name, string value) => throw Refused($"cannot keep \"{name}\"");

    /// <summary>Null: nothing is kept outside a change.</summary>
    public override string? Kept(string name) => null;

    /// <summary>The mask: outside a journal there is no key, and nothing to compare a fingerprint with.</summary>
    public override string Fingerprint(Secret secret) => Secret.Mask;

    private static OriginException Refused(string what) => new($"A query only looks: it {what}. Make it a task whose step does this.");
}
