using OriginScript.AwsEmulator;
using OriginScript.AwsEmulator.Server;
using OriginScript.Engine;
using OriginScript.Host.Configuration;
using OriginScript.Host.Platform;
using OriginScript.MachineLab.Machines;

namespace OriginScript.Host.Commands;

/// <summary>
/// The sandbox as one command uses it: the server already running on its folder, or one started by this command. Only this class and classes like
/// <see cref="ImageHandler"/> reference the sandbox, and with it ASP.NET, so that neither is loaded unless it is used.
/// </summary>
internal sealed class SandboxSession : IAsyncDisposable
{
    private const string HomeRegion = "us-east-1";

    private readonly Uri _endpoint;
    private readonly SandboxCredentials _credentials;
    private readonly IAsyncDisposable? _server;

    private SandboxSession(string folder, Uri endpoint, IAsyncDisposable? server)
    {
        (Folder, _endpoint, _server) = (folder, endpoint, server);
        _credentials = GetCredentials(folder);
    }

    /// <summary>The folder with the sandbox's state.</summary>
    public string Folder { get; }

    /// <summary>Where its journals and the host keys learned by runs are kept: inside the sandbox's folder, so that a reset removes them too.</summary>
    public string JournalFolder => GetJournalFolder(Folder);

    public static string GetJournalFolder(string folder) => Path.Combine(folder, "journals");

    /// <summary>Whether a part of a place is a region other than that which the sandbox works in by itself: runs in two regions have two journals.</summary>
    public static bool IsOtherRegion(string place) => place.StartsWith("region=", StringComparison.Ordinal) && place != $"region={HomeRegion}";

    /// <summary>The sandbox's folder: that of <c>--sandbox=DIR</c>, otherwise the user's default.</summary>
    public static string GetFolder(CommandContext context) =>
        context.Options.Sandbox is { Length: > 0 } folder
            ? Path.GetFullPath(folder, context.HostEnvironment.CurrentDirectory)
            : Path.Combine(context.HostEnvironment.GetXdgDirectory("XDG_DATA_HOME", ".local/share"), "sandbox");

    /// <summary>Attaches to the server running on the folder, or starts one for the duration of the command. Other commands cannot use that one, because it ends with this command.</summary>
    /// <param name="context">Its options name the folder.</param>
    /// <param name="recipe">The server gets machines if a step of this recipe requires one; null if none does.</param>
    /// <exception cref="OriginException">The sandbox cannot be used.</exception>
    public static async Task<SandboxSession> AttachOrStart(CommandContext context, Recipe? recipe)
    {
        var folder = GetFolder(context);
        PrivateFiles.EnsureTrusted(folder, GetJournalFolder(folder));
        var machines = recipe is not null && SandboxMachines.AreRequired(recipe);
        if (SandboxServer.FindEndpoint(folder) is not { } endpoint)
        {
            var server = await StartServer(
                context,
                new() { Folder = folder, Shared = false },
                machines ? await SandboxMachines.FindImage(context) : null
            );
            return new(folder, server.Endpoint, server);
        }

        if (context.Options.Faults is not null)
            throw new UsageException(
                $"The sandbox in {folder} is already running, with the faults it was started with. Stop it first, or omit --faults."
            );
        if (machines && !SandboxServer.HasMachines(folder))
            throw new OriginException(
                $"The sandbox in {folder} is running without machines, but {recipe!.Name} needs them. Stop it, or restart it with origin sandbox --machines."
            );
        return new(folder, endpoint, null);
    }

    /// <summary>Starts a server, with the faults given by <c>--faults</c>, whose instances are machines if it is told from what they boot.</summary>
    /// <exception cref="OriginException">The folder, the port or the faults cannot be used.</exception>
    public static async Task<SandboxServer> StartServer(CommandContext context, SandboxOptions options, MachineOptions? machines)
    {
        try
        {
            var faults = Faults.Parse(context.Options.Faults ?? "");
            PrivateFiles.EnsureTrusted(options.Folder, options.Folder);
            PrivateFiles.CreateFolder(options.Folder);
            var backend = new MachineBackend(machines, line => context.Interruption.Notify(line));
            return await SandboxServer.Start(
                options with
                {
                    Faults = faults,
                    Clock = context.Clock,
                    Backend = backend,
                },
                context.Interruption.StopToken
            );
        }
        catch (FormatException e)
        {
            throw new UsageException($"--faults: {e.Message}", e);
        }
        catch (SandboxException e)
        {
            throw new OriginException(e.Message, e);
        }
    }

    /// <summary>The values that point to the sandbox only.</summary>
    public SandboxValues Values
    {
        get
        {
            var defaults = new Dictionary<string, string> { ["region"] = HomeRegion, ["user"] = "admin" };
            if (SandboxWorld.KeyFile(Folder) is var key && File.Exists(key))
                defaults["key"] = key;
            return new(
                new Dictionary<string, string>
                {
                    ["endpoint-url"] = _endpoint.ToString(),
                    ["access-key-id"] = _credentials.AccessKeyId,
                    ["secret-access-key"] = _credentials.SecretAccessKey,
                },
                defaults
            );
        }
    }

    private static SandboxCredentials GetCredentials(string folder)
    {
        try
        {
            return SandboxCredentials.GetOrCreate(folder);
        }
        catch (SandboxException e)
        {
            throw new OriginException(e.Message, e);
        }
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
