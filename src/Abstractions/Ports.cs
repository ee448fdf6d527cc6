namespace OriginScript;

/// <summary>The outside world in the plugins' words, one instance of each port for a run, made when first asked for.</summary>
public sealed class Ports(Settings settings) : IAsyncDisposable
{
    private readonly Dictionary<Type, Lazy<object>> _ports = [];

    /// <summary>What the command line and the configuration say about the world.</summary>
    public Settings Settings => settings;

    /// <summary>Registers how a port is made; a later registration replaces an earlier one, so that tests put fakes in place.</summary>
    public void Add<T>(Func<Settings, T> make)
        where T : class => _ports[typeof(T)] = new(() => make(settings));

    /// <summary>The port of that type.</summary>
    /// <exception cref="OriginException">No plugin registered it.</exception>
    public T Get<T>()
        where T : class => (T)Get(typeof(T));

    /// <summary>The port of that type.</summary>
    /// <exception cref="OriginException">No plugin registered it.</exception>
    public object Get(Type type) => _ports.TryGetValue(type, out var port)
        ? port.Value
        : throw new OriginException($"No plugin provides {type.Name}. Register it in the plugin's Register method.");

    /// <summary>Disposes of the ports that were made.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var port in _ports.Values.Where(port => port.IsValueCreated))
        {
            if (port.Value is IAsyncDisposable later)
                await later.DisposeAsync().ConfigureAwait(false);
            else if (port.Value is IDisposable now)
                now.Dispose();
        }
    }
}
