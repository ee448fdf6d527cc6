namespace OriginScript.Engine.Tests;

/// <summary>A state that is only passed through is waited for, and is never what undo writes back.</summary>
public sealed class TransitionalTests
{
    private readonly Lamp _lamp = new();

    [Fact]
    public async Task A_run_waits_for_it_before_it_compares()
    {
        _lamp.Begin("starting", "on", reads: 5);
        var lab = new Lab(_lamp);
        var line = Assert.Single((await lab.Run(Recipe("on"))).Lines);
        Assert.Equal((Mark.Unchanged, 0), (line.Mark, _lamp.WriteCount));
    }

    [Fact]
    public async Task It_is_never_the_state_before_a_change()
    {
        _lamp.Begin("starting", "on", reads: 5);
        var lab = new Lab(_lamp);
        await lab.Run(Recipe("off"));
        Assert.DoesNotContain("starting", lab.Journal.Text);
        Assert.Contains("\"before\":{\"light\":\"on\"}", lab.Journal.Text);
        await lab.Undo(Recipe("off"));
        Assert.Equal("on", _lamp.StateText);
    }

    [Fact]
    public async Task An_undo_waits_for_it_too()
    {
        _lamp.Begin("off", "off", reads: 0);
        var lab = new Lab(_lamp);
        await lab.Run(Recipe("on"));
        _lamp.Begin("starting", "on", reads: 5);
        await lab.Undo(Recipe("on"));
        Assert.Equal("off", _lamp.StateText);
    }

    [Fact]
    public async Task A_live_plan_does_not_wait_and_says_that_it_cannot_know()
    {
        _lamp.Begin("starting", "on", reads: int.MaxValue);
        Assert.Equal(Mark.Unknown, Assert.Single((await new Lab(_lamp).LivePlan(Recipe("on"))).Lines).Mark);
    }

    [Fact]
    public async Task One_without_an_end_is_an_error_and_nothing_is_written()
    {
        _lamp.Begin("starting", "on", reads: int.MaxValue);
        var line = Assert.Single((await new Lab(_lamp).Run(Recipe("off"))).Lines);
        Assert.Equal(
            (
                Mark.Failed,
                "lamp:set still reads \"starting\" after 2 min 00 s, which is a state on the way to another one. Check it, then run again.",
                0
            ),
            (line.Mark, line.Text, _lamp.WriteCount)
        );
    }

    private static Action<Recipe> Recipe(string light) => recipe => recipe.Add(new LampStep(light));

    private sealed record LampState(string Light)
    {
        public override string ToString() => Light;
    }

    private sealed class Lamp : IFakeWorld
    {
        private string _light = "off";
        private string _next = "off";
        private int _reads;

        public int WriteCount { get; private set; }

        public string StateText => _light;

        public void Register(Ports ports) => ports.Add(_ => this);

        public void Begin(string light, string next, int reads) => (_light, _next, _reads) = (light, next, reads);

        public string Read()
        {
            if (_reads-- <= 0)
                _light = _next;
            return _light;
        }

        public void Set(string light)
        {
            WriteCount++;
            (_light, _next) = (light, light);
        }
    }

    private sealed class LampStep(string light) : Step<LampState>(new("", "lamp:set", ""), light)
    {
        protected override LampState Want(Run run) => new(light);

        protected override Task<LampState?> Read(Run run) => Task.FromResult<LampState?>(new(run.Get<Lamp>().Read()));

        protected override bool IsTransitional(LampState state) => state.Light == "starting";

        protected override Task Write(Run run, LampState? now, LampState want)
        {
            run.Get<Lamp>().Set(want.Light);
            return Task.CompletedTask;
        }

        protected override Task Delete(Run run, LampState now) => throw new OriginException("A lamp stays where it is.");
    }
}
