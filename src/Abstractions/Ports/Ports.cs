namespace OriginScript;

/// <summary>The outside world as the plugins' interfaces: one instance of each port per run, created on first use.</summary>
/// <param name="context">What the ports are made from.</param>
public sealed class Ports(PortContext context) : IAsyncDisposable
{
    private readonly Dictionary<Type, Lazy<object>> _ports = [];

    /// <summary>Registers a factory for a port; a second registration replaces the first, so that tests can substitute fakes.</summary>
    public void Add<T>(Func<PortContext, T> make)
        where T : class => _ports[typeof(T)] = new(() => make(context));

    /// <summary>The port of that type.</summary>
    /// <exception cref="OriginException">No plugin registered it.</exception>
    public T Get<T>()
        where T : class => (T)Get(typeof(T));

    /// <summary>The port of that type.</summary>
    /// <exception cref="OriginException">No plugin registered it.</exception>
    public object Get(Type type) =>
        _ports.TryGetValue(type, out var port)
            ? port.Value
            : throw new OriginException($"No plugin provides {type.Name}. Register it in the plugin's Register method.");

    /// <summary>Disposes the ports that were created.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var port in _ports.Values.Where(port => port.IsValueCreated))
        {
            if (port.Value is IAsyncDisposable output)
                await output.DisposeAsync().ConfigureAwait(false);
            else if (port.Value is IDisposable now)
                now.Dispose();
        }
    }
}
