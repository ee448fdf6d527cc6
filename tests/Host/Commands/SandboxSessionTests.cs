using OriginScript.AwsEmulator.Server;
using OriginScript.Host.Commands;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.Commands;

public sealed class SandboxSessionTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeShelf _shelf = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _errors = new() { NewLine = "\n" };
    private readonly Interruption _interruption = new(TextWriter.Null);
    private PortContext? _context;
    private Uri? _serverFoundByOthers;

    private string World => _folder.In("world");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_uses_an_endpoint_on_loopback()
    {
        await Run();
        Assert.True(Options.EndpointUrl!.IsLoopback);
    }

    [Fact]
    public async Task Keys_of_the_user_are_left_unread()
    {
        File.WriteAllText(_folder.In(".awscred"), "AWSAccessKeyId=AKIAREAL\nAWSSecretKey=real");
        await Run();
        Assert.Equal((SandboxCredentials.GetOrCreate(World).AccessKeyId, "us-east-1"), (Options.AccessKeyId, Options.Region));
    }

    [Fact]
    public async Task Its_world_is_the_user_s_own_unless_another_one_is_named()
    {
        await CreateRunner(new() { Sandbox = "" }).Run(CreateTeaTarget, new());
        Assert.True(Directory.Exists(_folder.In("home/.local/share/originscript/sandbox")));
    }

    [Fact]
    public async Task Its_journals_are_in_its_folder()
    {
        await Run();
        Assert.Single(Directory.GetFiles(Path.Combine(World, "journals"), "*.journal"));
    }

    [Fact]
    public async Task State_kept_by_ports_is_deleted_with_its_journals()
    {
        await Run();
        await File.WriteAllTextAsync(_context!.Storage.GetPath("known_hosts"), "i-0123 ssh-ed25519 AAAA");
        await CreateRunner(new() { Sandbox = World }).ResetSandbox(assumeYes: true);
        Assert.Empty(Directory.EnumerateFiles(World, "known_hosts", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task State_kept_by_ports_is_in_its_folder_wherever_journals_are()
    {
        await CreateRunner(new() { Sandbox = World, State = _folder.In("elsewhere") }).Run(CreateTeaTarget, new());
        Assert.StartsWith(World, _context!.Storage.GetPath("known_hosts"));
    }

    [Fact]
    public async Task A_second_run_finds_the_journal_whatever_the_port()
    {
        await Run();
        await Run();
        Assert.Single(Directory.GetFiles(Path.Combine(World, "journals"), "*.journal"));
    }

    [Fact]
    public async Task A_server_that_runs_there_already_is_used()
    {
        await using var server = await SandboxServer.Start(new() { Folder = World });
        await Run();
        Assert.Equal(server.Endpoint, Options.EndpointUrl);
    }

    [Fact]
    public async Task Its_own_server_is_found_by_nobody_else()
    {
        await Run();
        Assert.Null(_serverFoundByOthers);
    }

    [Fact]
    public async Task A_world_that_another_run_has_is_in_use_by_somebody()
    {
        await using var other = await SandboxServer.Start(new() { Folder = World, Shared = false });
        var refused = await Assert.ThrowsAsync<OriginException>(Run);
        Assert.Contains($"is in use by {Environment.UserName}@", refused.Message);
    }

    [Fact]
    public async Task A_server_that_runs_there_already_takes_no_faults()
    {
        await using var server = await SandboxServer.Start(new() { Folder = World });
        var refused = await Assert.ThrowsAsync<UsageException>(() =>
            CreateRunner(new() { Sandbox = World, Faults = "throttle:3" }).Run(CreateTeaTarget, new())
        );
        Assert.EndsWith("Stop it first, or omit --faults.", refused.Message);
    }

    [Fact]
    public async Task An_unknown_fault_is_refused() =>
        await Assert.ThrowsAsync<UsageException>(() => CreateRunner(new() { Sandbox = World, Faults = "flood:3" }).Run(CreateTeaTarget, new()));

    [Fact]
    public async Task A_folder_with_other_files_is_refused()
    {
        Directory.CreateDirectory(World);
        File.WriteAllText(Path.Combine(World, "thesis.txt"), "");
        await Assert.ThrowsAsync<OriginException>(Run);
    }

    [Fact]
    public async Task Reset_forgets_the_world_and_its_journals()
    {
        await Run();
        await CreateRunner(new() { Sandbox = World }).ResetSandbox(assumeYes: true);
        Assert.False(Directory.Exists(Path.Combine(World, "journals")));
    }

    [Fact]
    public async Task After_a_reset_a_run_starts_afresh()
    {
        await Run();
        await CreateRunner(new() { Sandbox = World }).ResetSandbox(assumeYes: true);
        Assert.Equal(ExitCode.Success, await Run());
    }

    [Fact]
    public async Task Served_it_prints_its_endpoint_and_ends_when_interrupted()
    {
        var served = CreateRunner(new() { Sandbox = World }).ServeSandbox(0, machines: false);
        while (SandboxServer.FindEndpoint(World) is null)
            await Task.Yield();
        var endpoint = SandboxServer.FindEndpoint(World);
        _interruption.HandleSignal();
        Assert.Equal((ExitCode.Success, $"{endpoint}\n"), (await served, _output.ToString()));
    }

    [Fact]
    public async Task A_server_without_machines_is_refused_for_a_recipe_that_requires_them()
    {
        await using var server = await SandboxServer.Start(new() { Folder = World });
        var error = await Assert.ThrowsAsync<OriginException>(() => CreateRunner(new() { Sandbox = World }).Run(CreateMachineTarget, new()));
        Assert.Equal(
            $"The sandbox in {World} is running without machines, but knock needs them. Stop it, or restart it with origin sandbox --machines.",
            error.Message
        );
    }

    [Fact]
    public async Task Without_a_user_it_logs_in_as_admin_with_the_sandbox_s_key()
    {
        Directory.CreateDirectory(World);
        File.WriteAllText(Path.Combine(World, "key"), "");
        await Run();
        Assert.Equal(("admin", Path.Combine(World, "key")), (Options.User, Options.Key));
    }

    [Fact]
    public async Task A_user_and_a_key_that_are_named_stay()
    {
        await CreateRunner(
                new()
                {
                    Sandbox = World,
                    PluginOptions = new Dictionary<string, string> { ["user"] = "ada", ["key"] = "/k" },
                }
            )
            .Run(CreateTeaTarget, new());
        Assert.Equal(("ada", "/k"), (Options.User, Options.Key));
    }

    private PlaceOptions Options => _context!.Options<PlaceOptions>();

    private Task<int> Run() => CreateRunner(new() { Sandbox = World }).Run(CreateTeaTarget, new());

    private CommandRunner CreateRunner(GlobalOptions options) =>
        new(options, new(_output, _errors, TextReader.Null), Register)
        {
            LoadOptions = _ => [PlaceOptions.Record],
            HostEnvironment = new()
            {
                GetVariable = _ => null,
                HomeDirectory = _folder.In("home"),
                CurrentDirectory = _folder.Path,
            },
            Interruption = _interruption,
        };

    private PlanTarget CreateTeaTarget =>
        new(
            "tea.csx",
            "tea",
            recipe =>
            {
                recipe.Host("oak").Box("top", "tea");
                return Task.FromResult<Text?>(null);
            }
        )
        {
            RecipeDirectory = _folder.Path,
            Identity = ["tea"],
            Plugins = [],
            IsRecipe = true,
        };

    private PlanTarget CreateMachineTarget =>
        new(
            "knock.csx",
            "knock",
            recipe =>
            {
                recipe.Host("oak").Add(new MachineEffect());
                return Task.FromResult<Text?>(null);
            }
        )
        {
            RecipeDirectory = _folder.Path,
            Identity = ["knock"],
            Plugins = [],
            IsRecipe = true,
        };

    private void Register(IReadOnlyList<string> plugins, Ports ports)
    {
        _serverFoundByOthers = SandboxServer.FindEndpoint(World);
        _shelf.Register(ports);
        ports.Get<FakeShelf>();
        _context = _shelf.Context;
    }

    [RequiresMachine]
    private interface IMachinePort;

    private sealed class MachineEffect() : Effect(new("oak", "knock", "door"))
    {
        public override Type Port => typeof(IMachinePort);

        protected override string Summary => "knocks";

        protected override Task Perform(Run run) => Task.CompletedTask;
    }
}
