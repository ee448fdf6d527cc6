namespace OriginScript.Engine.Tests;

/// <summary>Reads that a service does not answer for a while are said at once and repeated until the step's deadline.</summary>
public sealed class UnansweredReadTests
{
    private static readonly TimeSpan WithinTheDeadline = TimeSpan.FromSeconds(90);

    private readonly Shelf _shelf = new();
    private readonly Lab _lab;

    public UnansweredReadTests() => _lab = new(_shelf);

    [Fact]
    public async Task A_run_goes_on_once_they_are_answered()
    {
        BreakFor(WithinTheDeadline);

        Assert.Equal(Mark.Create, Assert.Single((await _lab.Run(OneBox)).Lines).Mark);
    }

    [Fact]
    public async Task A_live_plan_goes_on_too()
    {
        BreakFor(WithinTheDeadline);

        Assert.Equal(Mark.Create, Assert.Single((await _lab.LivePlan(OneBox)).Lines).Mark);
    }

    [Fact]
    public async Task So_does_an_undo()
    {
        await _lab.Run(OneBox);
        BreakFor(WithinTheDeadline);

        Assert.Equal(Mark.Delete, Assert.Single((await _lab.Undo(OneBox)).Lines).Mark);
    }

    [Fact]
    public async Task After_the_deadline_the_step_fails_with_the_reason()
    {
        BreakFor(TimeSpan.FromMinutes(10));
        var line = Assert.Single((await _lab.Run(OneBox)).Lines);

        Assert.Equal((Mark.Failed, "The service is broken."), (line.Mark, line.Text));
    }

    [Fact]
    public async Task The_reason_is_reported_at_the_first_one()
    {
        BreakFor(WithinTheDeadline);
        await using var journal = Journal.Open(new MemoryJournal(), "memory", _lab.Clock);
        await using var ports = new Ports(new());
        _shelf.Register(ports);
        var report = new PollRecorder();
        await new LivePlan(Lab.BuildRecipe(OneBox), ports, report, new() { Clock = _lab.Clock }, (IStepJournal)journal).Compare();

        Assert.Equal(("The service is broken.", TimeSpan.FromMinutes(2)), (report.Polls[0].Problem, report.Polls[0].Timeout));
        Assert.InRange(report.Polls[0].Elapsed.TotalSeconds, 0, 1);
    }

    private static void OneBox(Recipe recipe) => recipe.Host("a").Box("one", "sand");

    private void BreakFor(TimeSpan time)
    {
        var end = _lab.Clock.GetUtcNow() + time;
        _shelf.OnLook = () => _lab.Clock.GetUtcNow() < end ? throw new OutcomeUnknownException("The service is broken.") : Task.CompletedTask;
    }

    private sealed class PollRecorder : IReport
    {
        public List<StepPoll> Polls { get; } = [];

        public void StepStarted(Step step) { }

        public void StepEnded(LogLine line) { }

        public void WriteLine(LogLine line) { }

        public void StepPolled(StepPoll poll) => Polls.Add(poll);
    }
}
