using OriginScript.Engine;
using OriginScript.Host.Configuration;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Commands;

/// <summary>The environment that one command works on: AWS, another endpoint, or the sandbox.</summary>
internal sealed class TargetEnvironment : IAsyncDisposable
{
    private readonly CommandContext _context;
    private readonly SandboxSession? _sandbox;

    private TargetEnvironment(CommandContext bench, Ports ports, SandboxSession? rehearsal) =>
        (_context, Ports, _sandbox) = (bench, ports, rehearsal);

    public Ports Ports { get; }

    /// <summary>What tells it from other environments, as far as it is set: <c>region=eu-central-1</c>; runs in two of them have two journals.</summary>
    public IReadOnlyList<string> Place { get; private init; } = [];

    /// <summary>Opens it with the ports of the given plugins. Connects only to the sandbox, which gets machines if the recipe requires them.</summary>
    /// <exception cref="OriginException">The configuration or the sandbox cannot be used.</exception>
    public static async Task<TargetEnvironment> Open(CommandContext bench, IReadOnlyList<string> plugins, Recipe? recipe = null)
    {
        var rehearsal = bench.Options.Sandbox is null ? null : await SandboxSession.AttachOrStart(bench, recipe);
        var options = ResolveOptions(bench, bench.LoadOptions(plugins), rehearsal);
        var ports = new Ports(
            new([.. options.Records])
            {
                Notify = line => bench.Interruption.Notify(line),
                Trace = bench.Trace,
                Clock = bench.Clock,
                Storage = CreateStorage(bench, rehearsal),
            }
        );
        bench.RegisterPorts(plugins, ports);
        return new(bench, ports, rehearsal) { Place = rehearsal is null ? options.Place : [$"sandbox={rehearsal.Folder}"] };
    }

    /// <summary>The path of the target's journal in this environment.</summary>
    public string GetJournalPath(PlanTarget subject)
    {
        var place = new JournalLocation(subject);
        return _sandbox is not null && _context.Options.State is null
            ? place.GetPath(_sandbox.JournalFolder)
            : place.GetPath(JournalLocation.GetFolder(_context), _sandbox is null ? [.. Place] : [_sandbox.Folder]);
    }

    public async ValueTask DisposeAsync()
    {
        await Ports.DisposeAsync();
        if (_sandbox is not null)
            await _sandbox.DisposeAsync();
    }

    private static ResolvedOptions ResolveOptions(CommandContext bench, IReadOnlyList<OptionsRecord> records, SandboxSession? sandbox)
    {
        var options = new OptionResolver(bench.Options, bench.HostEnvironment) { Sandbox = sandbox?.Values }.Resolve(records);
        if (bench.Options.Verbose && sandbox is null)
        {
            foreach (var source in options.Sources)
                bench.WriteInfo($"- {source}");
        }

        return options;
    }

    private static IStorage CreateStorage(CommandContext bench, SandboxSession? sandbox)
    {
        var folder = sandbox?.JournalFolder ?? bench.HostEnvironment.GetXdgDirectory("XDG_STATE_HOME", ".local/state");
        return new FileStorage(folder, bench.Clock, isTemporary: bench.IsReadOnly);
    }
}
