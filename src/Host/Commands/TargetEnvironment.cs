using OriginScript.Host.Configuration;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Commands;

/// <summary>The environment that one command works on: AWS, another endpoint, or the sandbox.</summary>
internal sealed class TargetEnvironment : IAsyncDisposable
{
    private readonly CommandContext _context;
    private readonly SandboxSession? _sandbox;

    private TargetEnvironment(CommandContext bench, Ports ports, SandboxSession? rehearsal) => (_context, Ports, _sandbox) = (bench, ports, rehearsal);

    public Ports Ports { get; }

    /// <summary>Opens it with the ports of the given plugins. Connects only to the sandbox, which gets machines if the recipe requires them.</summary>
    /// <exception cref="OriginException">The configuration or the sandbox cannot be used.</exception>
    public static async Task<TargetEnvironment> Open(CommandContext bench, IReadOnlyList<string> plugins, Recipe? recipe = null)
    {
        var rehearsal = bench.Options.Sandbox is null ? null : await SandboxSession.AttachOrStart(bench, recipe);
        var settings = rehearsal is null ? LoadSettings(bench) : rehearsal.CreateSettings(bench.Options);
        var ports = new Ports(settings with { Notify = line => bench.Interruption.Notify(line), Trace = bench.Trace, IsReadOnly = bench.IsReadOnly });
        bench.RegisterPorts(plugins, ports);
        return new(bench, ports, rehearsal);
    }

    /// <summary>The path of the target's journal in this environment.</summary>
    public string GetJournalPath(PlanTarget subject)
    {
        var place = new JournalLocation(subject);
        return _sandbox is not null && _context.Options.State is null
            ? place.GetPath(_sandbox.JournalFolder)
            : place.GetPath(JournalLocation.GetFolder(_context), _sandbox is null ? IdentityParts : [_sandbox.Folder]);
    }

    /// <summary>What tells it from other environments, as far as it is set: <c>region=eu-central-1</c>.</summary>
    public IReadOnlyList<string> Place => _sandbox is not null
        ? [$"sandbox={_sandbox.Folder}"]
        : [.. IdentityParts.Zip(["region", "profile", "endpoint"], (value, name) => $"{name}={value}").Where(part => !part.EndsWith('='))];

    public async ValueTask DisposeAsync()
    {
        await Ports.DisposeAsync();
        if (_sandbox is not null)
            await _sandbox.DisposeAsync();
    }

    private string[] IdentityParts =>
    [
        Ports.Settings.Region ?? "",
        Ports.Settings.Profile ?? _context.HostEnvironment.GetNonEmptyVariable("AWS_PROFILE") ?? "",
        Ports.Settings.EndpointUrl?.ToString() ?? _context.HostEnvironment.GetNonEmptyVariable("AWS_ENDPOINT_URL") ?? "",
    ];

    private static Settings LoadSettings(CommandContext bench)
    {
        var configured = new SettingsResolver(bench.Options, bench.HostEnvironment);
        var settings = configured.Resolve();
        if (bench.Options.Verbose)
        {
            foreach (var source in configured.Sources)
                bench.WriteInfo($"- {source}");
        }

        return settings;
    }
}
