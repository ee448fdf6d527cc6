using System.Reflection;

namespace OriginScript;

/// <summary>What a port is made from: the options of the plugins, and the services of the host.</summary>
/// <param name="options">The records with the values of the options; one that is not among them has its defaults.</param>
public sealed class PortContext(params IReadOnlyList<object> options)
{
    /// <summary>Tells the user something that does not belong to a line of the log, such as the second attempt to reach a machine.</summary>
    public Action<string> Notify { get; init; } = _ => { };

    /// <summary>Where a port reports each of its calls, for <c>--verbose</c>; null: nobody reads them.</summary>
    public ITrace? Trace { get; init; }

    /// <summary>The clock for every delay and timeout.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What ports keep between runs.</summary>
    public IStorage Storage { get; init; } = new MemoryStorage();

    /// <summary>The options that a plugin declares with that record.</summary>
    /// <exception cref="OriginException">The record is not marked as options.</exception>
    public T Options<T>()
        where T : class, new() =>
        options.OfType<T>().FirstOrDefault()
        ?? (
            typeof(T).IsDefined(typeof(PluginOptionsAttribute))
                ? new()
                : throw new OriginException($"{typeof(T).Name} is not a record of options. Mark it with [PluginOptions].")
        );
}
