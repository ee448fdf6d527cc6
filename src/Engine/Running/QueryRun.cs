using System.Collections.Concurrent;

namespace OriginScript.Engine;

/// <summary>The run of a query: it reads outside any step, so that only outputs set by the recipe are known and no change is in progress.</summary>
/// <param name="ports">The ports.</param>
/// <param name="clock">The clock.</param>
/// <param name="cancel">Requests cancellation.</param>
internal sealed class QueryRun(Ports ports, TimeProvider clock, CancellationToken cancel) : Run
{
    private readonly ConcurrentDictionary<Type, bool> _checkedPorts = new();

    /// <summary>Of the same form as that of any run.</summary>
    public override string Id { get; } = RunId.Create(clock);

    /// <summary>Empty: a query belongs to no recipe.</summary>
    public override string RecipeName => "";

    /// <inheritdoc/>
    /// <exception cref="OriginException">Always: a query has no change in progress.</exception>
    public override string Token => throw CreateRefusal("has no token");

    /// <inheritdoc/>
    public override TimeProvider Clock => clock;

    /// <inheritdoc/>
    public override CancellationToken Cancel => cancel;

    /// <summary>Receives what failing commands printed.</summary>
    public Action<OutputStream, string> Shown { get; init; } = static (_, _) => { };

    /// <inheritdoc/>
    public override void Show(OutputStream stream, string text) => Shown(stream, text);

    /// <summary>The value if the recipe sets it.</summary>
    /// <exception cref="NotYetKnownException">Only a step can make it known.</exception>
    public override string this[Output output] => output.Known ?? throw new NotYetKnownException(output);

    /// <summary>The port of that type, after a readiness check: it is not known in advance which ports a query uses.</summary>
    /// <exception cref="OriginException">No plugin provides it, or it is not ready.</exception>
    public override T Get<T>()
    {
        var port = ports.Get<T>();
        if (port is IReadinessCheck ready && _checkedPorts.TryAdd(typeof(T), true))
            ready.EnsureReady(cancel).GetAwaiter().GetResult();
        return port;
    }

    /// <inheritdoc/>
    /// <exception cref="OriginException">Always.</exception>
    public override void Publish(Output output, string value) => throw CreateRefusal($"cannot publish {output.DisplayText}");

    /// <inheritdoc/>
    /// <exception cref="OriginException">Always.</exception>
    public override void SaveCheckpoint(string name, string value) => throw CreateRefusal($"cannot save the checkpoint \"{name}\"");

    /// <summary>Null: there are no checkpoints outside a change.</summary>
    public override string? Checkpoint(string name) => null;

    /// <summary>The mask: without a journal there is no key, and nothing to compare a fingerprint with.</summary>
    public override string Fingerprint(Secret secret) => Secret.Mask;

    private static OriginException CreateRefusal(string what) => new($"A query is read-only: it {what}. Use a task whose step does this.");
}
