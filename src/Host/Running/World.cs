using OriginScript.Host.Configuration;

namespace OriginScript.Host.Running;

/// <summary>The world that one command speaks to: AWS, another endpoint, or the sandbox.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly Bench _bench;
    private readonly Rehearsal? _rehearsal;

    private World(Bench bench, Ports ports, Rehearsal? rehearsal) => (_bench, Ports, _rehearsal) = (bench, ports, rehearsal);

    public Ports Ports { get; }

    /// <summary>Opens it with the ports of those plugins; connects to nothing but the sandbox, which gets machines where the recipe reaches into them.</summary>
    /// <exception cref="OriginException">The configuration or the sandbox cannot be used.</exception>
    public static async Task<World> Open(Bench bench, IReadOnlyList<string> plugins, Recipe? recipe = null)
    {
        var rehearsal = bench.Options.Sandbox is null ? null : await Rehearsal.Attach(bench, recipe);
        var settings = rehearsal is null ? Settings(bench) : rehearsal.Settings(bench.Options);
        var ports = new Ports(settings with { Tell = bench.Interruption.Say, OnlyLooks = bench.OnlyLooks });
        bench.Register(plugins, ports);
        return new(bench, ports, rehearsal);
    }

    /// <summary>The path of the subject's journal in this world.</summary>
    public string JournalOf(Subject subject)
    {
        var place = new JournalPlace(subject);
        return _rehearsal is not null && _bench.Options.State is null
            ? place.In(_rehearsal.Journals)
            : place.In(JournalPlace.Folder(_bench), _rehearsal is null ? Place : [_rehearsal.Folder]);
    }

    public async ValueTask DisposeAsync()
    {
        await Ports.DisposeAsync();
        if (_rehearsal is not null)
            await _rehearsal.DisposeAsync();
    }

    private string[] Place =>
    [
        Ports.Settings.Region ?? "",
        Ports.Settings.Profile ?? _bench.Surroundings.Set("AWS_PROFILE") ?? "",
        Ports.Settings.EndpointUrl?.ToString() ?? _bench.Surroundings.Set("AWS_ENDPOINT_URL") ?? "",
    ];

    private static Settings Settings(Bench bench)
    {
        var configured = new Configured(bench.Options, bench.Surroundings);
        var settings = configured.Settings();
        if (bench.Options.Verbose)
        {
            foreach (var source in configured.Sources)
                bench.Talk($"- {source}");
        }

        return settings;
    }
}
