using OriginScript.Engine;
using OriginScript.Host.Configuration;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Commands;

/// <summary>The environment that one command works on: AWS, another endpoint, or the sandbox.</summary>
internal sealed class TargetEnvironment : IAsyncDisposable
{
    // For what an interruption has left open.
    private static readonly TimeSpan CloseTime = TimeSpan.FromMilliseconds(300);

    private readonly CommandContext _context;
    private readonly SandboxSession? _sandbox;

    private TargetEnvironment(CommandContext context, Ports ports, SandboxSession? session) =>
        (_context, Ports, _sandbox) = (context, ports, session);

    public Ports Ports { get; }

    /// <summary>What tells it from other environments, as far as it is set: <c>region=eu-central-1</c>; runs in two of them have two journals.</summary>
    public IReadOnlyList<string> Place { get; private init; } = [];

    /// <summary>Opens it with the ports of the given plugins. Connects only to the sandbox, which gets machines if the recipe requires them.</summary>
    /// <exception cref="OriginException">The configuration or the sandbox cannot be used.</exception>
    public static async Task<TargetEnvironment> Open(CommandContext context, IReadOnlyList<string> plugins, Recipe? recipe = null)
    {
        context.ThrowIfFaultsWithoutSandbox();
        var session = context.Options.Sandbox is null ? null : await SandboxSession.AttachOrStart(context, recipe);
        var options = ResolveOptions(context, context.LoadOptions(plugins), session);
        var ports = new Ports(
            new([.. options.Records])
            {
                Notify = line => context.Interruption.Notify(VisibleText.Indent(line)),
                Trace = context.Trace,
                Clock = context.Clock,
                Storage = CreateStorage(context, session),
            }
        );
        context.RegisterPorts(plugins, ports);
        return new(context, ports, session)
        {
            Place = session is null ? options.Place : [.. options.Place.Where(SandboxSession.IsOtherRegion), $"sandbox={session.Folder}"],
        };
    }

    /// <summary>The path of the target's journal in this environment.</summary>
    public string GetJournalPath(PlanTarget target)
    {
        var place = new JournalLocation(target);
        string[] otherRegion = [.. Place.Where(SandboxSession.IsOtherRegion)];
        return _sandbox is not null && _context.Options.State is null
            ? place.GetPath(_sandbox.JournalFolder, otherRegion)
            : place.GetPath(JournalLocation.GetFolder(_context), _sandbox is null ? [.. Place] : [.. otherRegion, _sandbox.Folder]);
    }

    public async ValueTask DisposeAsync()
    {
        // A connection to a machine that does not answer takes long to close.
        _context.Interruption.AbortIfStopped();
        var closing = Ports.DisposeAsync().AsTask();
        await (_context.Interruption.StopToken.IsCancellationRequested ? Task.WhenAny(closing, Task.Delay(CloseTime, TimeProvider.System)) : closing);
        if (_sandbox is not null)
            await _sandbox.DisposeAsync();
    }

    private static ResolvedOptions ResolveOptions(CommandContext context, IReadOnlyList<OptionsRecord> records, SandboxSession? sandbox)
    {
        var options = new OptionResolver(context.Options, context.HostEnvironment) { Sandbox = sandbox?.Values }.Resolve(records);
        if (context.Options.Verbose && sandbox is null)
        {
            foreach (var source in options.Sources)
                context.WriteInfo($"- {source}");
        }

        return options;
    }

    private static IStorage CreateStorage(CommandContext context, SandboxSession? sandbox)
    {
        var folder = sandbox?.JournalFolder ?? context.HostEnvironment.GetXdgDirectory("XDG_STATE_HOME", ".local/state");
        return new FileStorage(folder, context.Clock, isTemporary: context.IsReadOnly);
    }
}
