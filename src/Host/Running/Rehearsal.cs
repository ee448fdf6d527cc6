using OriginScript.Sandbox;

namespace OriginScript.Host.Running;

/// <summary>
/// The sandbox as one command uses it: the server that runs on its folder already, or one of our own. Only here and in classes like
/// <see cref="Imaging"/> is the sandbox known, and with it ASP.NET, so that neither is loaded where it is not asked for.
/// </summary>
internal sealed class Rehearsal : IAsyncDisposable
{
    private readonly Uri _endpoint;
    private readonly IAsyncDisposable? _server;

    private Rehearsal(string folder, Uri endpoint, IAsyncDisposable? server) => (Folder, _endpoint, _server) = (folder, endpoint, server);

    /// <summary>Where the world is.</summary>
    public string Folder { get; }

    /// <summary>Where its journals are, and what else runs have come to know: in the world's folder, so that a world and they are forgotten together.</summary>
    public string Journals => JournalsIn(Folder);

    public static string JournalsIn(string folder) => Path.Combine(folder, "journals");

    /// <summary>The folder of the world: what <c>--sandbox=DIR</c> says, otherwise the user's own.</summary>
    public static string FolderOf(Bench bench) => bench.Options.Sandbox is { Length: > 0 } folder
        ? Path.GetFullPath(folder, bench.Surroundings.Directory)
        : Path.Combine(bench.Surroundings.Own("XDG_DATA_HOME", ".local/share"), "sandbox");

    /// <summary>Attaches to the server that runs on the folder, or starts one for as long as the command takes, which no other may use: it would lose it.</summary>
    /// <param name="bench">Which folder, and how.</param>
    /// <param name="recipe">It has machines where a step of this reaches into them; null: nothing does.</param>
    /// <exception cref="OriginException">The world cannot be used.</exception>
    public static async Task<Rehearsal> Attach(Bench bench, Recipe? recipe)
    {
        var folder = FolderOf(bench);
        var machines = recipe is not null && MachinesOf.Needed(recipe);
        if (SandboxServer.Running(folder) is not { } endpoint)
        {
            var server = await Start(bench, new()
            {
                Folder = folder,
                Shared = false,
                Log = bench.Options.Verbose ? bench.Terminal.Errors : null,
                Machines = machines ? await MachinesOf.Image(bench) : null,
            });
            return new(folder, server.Endpoint, server);
        }

        if (bench.Options.Faults is not null)
            throw new UsageException($"The sandbox in {folder} runs already, with the faults it was started with. Stop it first, or leave --faults out.");
        if (machines && !SandboxServer.HasMachines(folder))
            throw new OriginException($"The sandbox in {folder} runs without machines, and {recipe!.Name} reaches into them. Stop it, or start it with origin sandbox --machines.");
        return new(folder, endpoint, null);
    }

    /// <summary>Starts a server, with the faults that are asked for.</summary>
    /// <exception cref="OriginException">The world, the port or the faults cannot be used.</exception>
    public static async Task<SandboxServer> Start(Bench bench, SandboxOptions options)
    {
        try
        {
            var faults = Faults.Parse(bench.Options.Faults ?? "");
            return await SandboxServer.Start(options with { Faults = faults, Clock = bench.Clock, Complain = line => bench.Interruption.Say(line) }, bench.Interruption.Stop);
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

    /// <summary>Settings that lead there and nowhere else: whatever credentials the user has stay unread.</summary>
    public Settings Settings(GlobalOptions options) => new()
    {
        EndpointUrl = _endpoint,
        Region = options.Region ?? "us-east-1",
        AccessKeyId = "AKIAORIGINSANDBOX000",
        SecretAccessKey = new("the-sandbox-asks-for-a-key-and-believes-any"),
        User = options.User ?? "admin",
        KeyFile = options.Key ?? SandboxWorld.KeyFile(Folder),
        State = Journals,
    };

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
