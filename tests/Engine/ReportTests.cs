namespace OriginScript.Engine.Tests;

/// <summary>What a report is told while steps run, in which order, and what it is not told.</summary>
public sealed class ReportTests
{
    [Fact]
    public async Task Each_step_is_started_and_ended_and_its_line_comes_in_the_order_of_the_script()
    {
        var report = await Run(
            new Shelf(),
            recipe =>
            {
                recipe.Host("a").Box("one", "sand").Box("two", "sand");
            }
        );
        Assert.Equal(
            ["started a/shelf:box/one", "ended +", "line a/shelf:box/one", "started a/shelf:box/two", "ended +", "line a/shelf:box/two"],
            report.Calls
        );
    }

    [Fact]
    public async Task Steps_of_other_hosts_that_are_only_read_are_not_reported()
    {
        var report = await Run(new Shelf().With("a.one", "sand"), OneOnAnother, only: "b");
        Assert.Equal(
            ["started b/shelf:box/copy", "ended +", "line b/shelf:box/copy"],
            report.Calls.Where(call => !call.StartsWith("waiting", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_step_says_whom_it_waits_for()
    {
        var shelf = new Shelf();
        var waits = new TaskCompletionSource();
        shelf.OnPut = name => name == "a.one" ? waits.Task : Task.CompletedTask;
        var report = await Run(shelf, OneOnAnother, waiting: waits.SetResult);
        Assert.Contains("waiting b/shelf:box/copy for a/shelf:box/one", report.Calls);
    }

    [Fact]
    public async Task A_wait_says_what_is_there_and_what_is_waited_for()
    {
        var shelf = new Shelf { HideReads = 0 };
        shelf.OnPut = _ => Task.FromResult(shelf.HideReads = 2);
        var report = await Run(shelf, recipe => recipe.Host("a").Box("one", "sand"));
        Assert.Equal(
            ["polled absent until box of sand", "polled absent until box of sand"],
            report.Calls.Where(call => call.StartsWith("polled", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task What_a_program_prints_is_reported_unless_a_secret_may_be_in_it()
    {
        var report = await Run(
            new Shelf(),
            recipe =>
            {
                var host = recipe.Host("a");
                host.Add(new PrintingStep(host, "open", null)).Add(new PrintingStep(host, "closed", new("canary")));
            }
        );
        Assert.Equal(["output a/test:print/open text of open"], report.Calls.Where(call => call.StartsWith("output", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_undo_reports_its_steps_and_its_end()
    {
        var memory = new MemoryJournal();
        await Run(new Shelf(), recipe => recipe.Host("a").Box("one", "sand"), journal: memory);
        var shelf = new Shelf().With("a.one", "sand");
        var report = new Recorder(null);
        await using (var journal = Engine.Journal.Open(memory, "memory", new AutoAdvanceClock()))
        {
            await using var ports = CreatePorts(shelf);
            var undo = new Undo(
                Lab.BuildRecipe(recipe => recipe.Host("a").Box("one", "sand")),
                ports,
                journal,
                report,
                new() { Clock = new AutoAdvanceClock(), Owner = "ann" }
            );
            Assert.Equal(Mark.Delete, Assert.Single((await undo.Compare()).Lines).Mark);
            Assert.Equal((0, 1), (shelf.WriteCount, journal.ChangeCount));
            await undo.Run();
            Assert.Equal((1, 0, RunStatus.Completed), (shelf.WriteCount, journal.ChangeCount, journal.LastRunStatus));
        }

        Assert.Equal(["started a/shelf:box/one", "ended -", "line a/shelf:box/one"], report.Calls.TakeLast(3));
        Assert.Contains("\"by\":\"ann\"", memory.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_undo_of_one_host_leaves_the_others()
    {
        var memory = new MemoryJournal();
        await Run(new Shelf(), Two, journal: memory);
        var shelf = new Shelf().With("a.one", "sand").With("b.one", "sand");
        await using var journal = Engine.Journal.Open(memory, "memory", new AutoAdvanceClock());
        await using var ports = CreatePorts(shelf);
        var undo = new Undo(Lab.BuildRecipe(Two), ports, journal, new Recorder(null), new() { Clock = new AutoAdvanceClock(), OnlyHost = "b" });
        Assert.Equal("b/shelf:box/one", Assert.Single((await undo.Run()).Lines).Step.Id.ToString());
        Assert.Equal("a.one: sand\nrings: 0", shelf.StateText);

        static void Two(Recipe recipe)
        {
            recipe.Host("a").Box("one", "sand");
            recipe.Host("b").Box("one", "sand");
        }
    }

    [Fact]
    public async Task A_failed_undo_is_recorded_as_that()
    {
        var memory = new MemoryJournal();
        await Run(new Shelf(), recipe => recipe.Host("a").Box("one", "sand"), journal: memory);
        await using var journal = Engine.Journal.Open(memory, "memory", new AutoAdvanceClock());
        Assert.Equal(RunStatus.Completed, journal.LastRunStatus);
        await using var ports = CreatePorts(new Shelf { Refuses = "a.one" }.With("a.one", "sand"));
        var undo = new Undo(
            Lab.BuildRecipe(recipe => recipe.Host("a").Box("one", "sand")),
            ports,
            journal,
            new Recorder(null),
            new() { Clock = new AutoAdvanceClock() }
        );
        Assert.False((await undo.Run()).Succeeded);
        Assert.Equal(RunStatus.Failed, journal.LastRunStatus);
    }

    [Fact]
    public async Task Changes_whose_step_is_gone_are_listed_for_all_hosts_or_one()
    {
        var memory = new MemoryJournal();
        await Run(
            new Shelf(),
            recipe =>
            {
                recipe.Host("a").Box("one", "sand").Box("two", "sand");
                recipe.Host("b").Box("one", "sand");
            },
            journal: memory
        );
        await using var journal = Engine.Journal.Open(memory, "memory", new AutoAdvanceClock());
        var recipe = Lab.BuildRecipe(read => read.Host("a").Box("one", "sand"));
        Assert.Equal(
            ["a/shelf:box/two", "b/shelf:box/one"],
            journal.FindOrphanedChanges(recipe).Select(step => step.ToString()).Order(StringComparer.Ordinal)
        );
        Assert.Equal(["b/shelf:box/one"], journal.FindOrphanedChanges(recipe, "b").Select(step => step.ToString()));
        Assert.Empty(journal.FindOrphanedChanges(recipe, "c"));
    }

    private static void OneOnAnother(Recipe recipe)
    {
        var a = recipe.Host("a").Box("one", "sand");
        recipe.Host("b").Box("copy", a.Content("one"));
    }

    private static Ports CreatePorts(Shelf shelf)
    {
        var ports = new Ports(new());
        shelf.Register(ports);
        return ports;
    }

    private static async Task<Recorder> Run(
        Shelf shelf,
        Action<Recipe> recipe,
        string? only = null,
        Action? waiting = null,
        MemoryJournal? journal = null
    )
    {
        await using var opened = Engine.Journal.Open(journal ?? new(), "memory", new AutoAdvanceClock());
        await using var ports = CreatePorts(shelf);
        var report = new Recorder(waiting);
        await new Executor(Lab.BuildRecipe(recipe), ports, opened, report, new() { OnlyHost = only, Clock = new AutoAdvanceClock() }).Run();
        return report;
    }

    private sealed class Recorder(Action? waiting) : IReport
    {
        public List<string> Calls { get; } = [];

        public void StepStarted(Step step) => Calls.Add($"started {step.Id}");

        public void StepEnded(LogLine line) => Calls.Add($"ended {(char)line.Mark}");

        public void WriteLine(LogLine line) => Calls.Add($"line {line.Step.Id}");

        public void StepWaiting(Step step, IReadOnlyList<Step> waitsFor)
        {
            Calls.Add($"waiting {step.Id} for {string.Join(' ', waitsFor.Select(other => other.Id))}");
            waiting?.Invoke();
        }

        public void StepPolled(StepPoll poll) => Calls.Add($"polled {poll.Now} until {poll.Want}");

        public void OutputReceived(StepOutput output) => Calls.Add($"output {output.Step.Id} {output.Text}");
    }

    /// <summary>Prints while it reads, and may have a secret.</summary>
    private sealed class PrintingStep(HostBuilder host, string name, Secret? secret) : Step<Box>(host.Id("test:print", name), host.Name, name)
    {
        private bool _isWritten;

        public override Type Port => typeof(IShelf);

        protected override Box Want(Run run) => new(secret is null ? "plain" : run.Fingerprint(secret));

        protected override Task<Box?> Read(Run run) => Task.FromResult(_isWritten ? Want(run) : null);

        protected override Task Write(Run run, Box? now, Box want)
        {
            run.Show(OutputStream.Output, $"text of {name}");
            _isWritten = true;
            return Task.CompletedTask;
        }

        protected override Task Delete(Run run, Box now) => Task.CompletedTask;
    }
}
