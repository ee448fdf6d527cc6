namespace OriginScript.Engine.Tests;

/// <summary>A machine that does not answer is tried once, and does not hide what can be done elsewhere.</summary>
public sealed class UnreachableHostTests
{
    [Fact]
    public async Task A_live_plan_tries_it_once()
    {
        var world = new Machines { Dead = "elm" };
        var result = await new Lab(world).LivePlan(recipe => Add(recipe, "elm", 53));
        Assert.Equal((1, 52, 1), (result.Count(Mark.Failed), result.Count(Mark.NotStarted), world.Reads));
        Assert.All(result.Lines.Skip(1), line => Assert.Equal("elm cannot be reached", line.Text));
    }

    [Fact]
    public async Task The_other_hosts_are_compared_and_run()
    {
        var world = new Machines { Dead = "elm" };
        var lab = new Lab(world);
        Assert.Equal(2, (await lab.LivePlan(Both)).Count(Mark.Create));
        var run = await lab.Run(Both);
        Assert.Equal((2, 1, 1), (run.Count(Mark.Create), run.Count(Mark.Failed), run.Count(Mark.NotStarted)));

        static void Both(Recipe recipe)
        {
            Add(recipe, "elm", 2);
            Add(recipe, "oak", 2);
        }
    }

    [Fact]
    public async Task What_an_earlier_change_may_make_readable_is_unknown_and_not_an_error()
    {
        var result = await new Lab(new Machines { Unreadable = "service data" }).LivePlan(recipe =>
        {
            var host = recipe.Host("oak");
            host.Add(new MachineStep(host, "service"));
            host.Add(new MachineStep(host, "service data"));
        });
        Assert.Equal([Mark.Create, Mark.Unknown], result.Lines.Select(line => line.Mark));
    }

    [Fact]
    public async Task Without_an_earlier_change_it_is_an_error()
    {
        var world = new Machines { Unreadable = "data" };
        world.Made.TryAdd("oak/service", true);
        var result = await new Lab(world).LivePlan(recipe =>
        {
            var host = recipe.Host("oak");
            host.Add(new MachineStep(host, "service"));
            host.Add(new MachineStep(host, "data"));
        });
        Assert.Equal([Mark.Unchanged, Mark.Failed], result.Lines.Select(line => line.Mark));
    }

    [Fact]
    public async Task The_lines_of_a_run_have_their_outputs_filled_in()
    {
        var result = await new Lab(new Machines()).Run(recipe =>
        {
            var host = recipe.Host("oak");
            var port = host.Output("port");
            host.Add(new MachineStep(host, "service") { Provides = [port] });
            host.Add(new MachineStep(host, "client", $"http://{port}/"));
        });
        Assert.Equal("machine:put oak client http://oak-service/", result.Lines[1].Echo);
        Assert.Contains("{oak.port}", result.Lines[1].Step.Echo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task H6_the_line_of_a_composed_verb_has_them_filled_in_too()
    {
        var result = await new Lab(new Machines()).Run(recipe =>
        {
            var host = recipe.Host("oak");
            var port = host.Output("port");
            host.Add(new MachineStep(host, "service") { Provides = [port] });
            host.Group("machine:pair", [host.Name, port], pair => pair.Add(new MachineStep(host, "client")));
        });
        Assert.Contains("task: machine:pair oak oak-service", Transcript.Of(result.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task H6_so_has_the_line_of_a_step_that_failed()
    {
        var result = await new Lab(new Machines { Unreadable = "client" }).Run(recipe =>
        {
            var host = recipe.Host("oak");
            var port = host.Output("port");
            host.Add(new MachineStep(host, "service") { Provides = [port] });
            host.Add(new MachineStep(host, "client", $"http://{port}/"));
        });
        Assert.Equal((Mark.Failed, "machine:put oak client http://oak-service/"), (result.Lines[1].Mark, result.Lines[1].Echo));
    }

    private static void Add(Recipe recipe, string name, int steps)
    {
        var host = recipe.Host(name);
        for (var i = 0; i < steps; i++)
            host.Add(new MachineStep(host, $"{i}"));
    }

    [RequiresMachine]
    private interface IMachines
    {
        bool Read(string host, string key);

        void Put(string host, string key);
    }

    private sealed class Machines : IFakeWorld, IMachines
    {
        private int _reads;

        public string? Dead { get; init; }

        public string? Unreadable { get; init; }

        public int Reads => _reads;

        public System.Collections.Concurrent.ConcurrentDictionary<string, bool> Made { get; } = [];

        public int WriteCount => Made.Count;

        public string StateText => string.Join('\n', Made.Keys.Order());

        public void Register(Ports ports) => ports.Add<IMachines>(_ => this);

        public bool Read(string host, string key)
        {
            Interlocked.Increment(ref _reads);
            return host == Dead ? throw new HostUnreachableException($"{host} does not answer on port 22.")
                : key == Unreadable ? throw new OriginException($"{key} cannot be read.")
                : Made.ContainsKey($"{host}/{key}");
        }

        public void Put(string host, string key) => Made.TryAdd($"{host}/{key}", true);
    }

    private sealed record Made(string Key);

    private sealed class MachineStep(HostBuilder host, string key, params Text[] more)
        : Step<Made>(host.Id("machine:put", key), [host.Name, key, .. more])
    {
        public override Type Port => typeof(IMachines);

        protected override Made Want(Run run) => new(key);

        protected override Task<Made?> Read(Run run)
        {
            var isMade = run.Get<IMachines>().Read(host.Name, key);
            if (isMade && Provides is [var output])
                run.Publish(output, $"{host.Name}-{key}");
            return Task.FromResult(isMade ? new Made(key) : null);
        }

        protected override Task Write(Run run, Made? now, Made want)
        {
            run.Get<IMachines>().Put(host.Name, key);
            return Task.CompletedTask;
        }

        protected override Task Delete(Run run, Made now) => Task.CompletedTask;
    }
}
