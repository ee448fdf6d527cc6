namespace OriginScript.Engine.Tests;

/// <summary>The run of a query reads ports, once they are ready, and refuses whatever belongs to a change.</summary>
public sealed class QueryRunTests
{
    private readonly Output _output = Lab.BuildRecipe(recipe => recipe.Host("a")).Hosts.First().Ip;

    [Fact]
    public async Task A_port_is_checked_once_before_it_is_used()
    {
        var bell = new Bell();
        await using var ports = new Ports(new());
        ports.Add<IBell>(_ => bell);
        var run = new QueryRun(ports, new AutoAdvanceClock(), default);
        Assert.Equal(0, bell.Checks);
        Assert.Same(bell, run.Get<IBell>());
        Assert.Same(bell, run.Get<IBell>());
        Assert.Equal(1, bell.Checks);
    }

    [Fact]
    public async Task What_commands_print_is_passed_on()
    {
        var shown = new List<(OutputStream, string)>();
        await using var ports = new Ports(new());
        new QueryRun(ports, new AutoAdvanceClock(), default) { Shown = (stream, text) => shown.Add((stream, text)) }.Show(OutputStream.Error, "text");
        Assert.Equal([(OutputStream.Error, "text")], shown);
    }

    [Fact]
    public async Task What_belongs_to_a_change_is_refused()
    {
        await using var ports = new Ports(new());
        var run = new QueryRun(ports, new AutoAdvanceClock(), default);
        Assert.Equal(
            "A query is read-only: it has no token. Use a task whose step does this.",
            Assert.Throws<OriginException>(() => run.Token).Message
        );
        Assert.Contains("cannot publish {a.ip}", Assert.Throws<OriginException>(() => run.Publish(_output, "x")).Message, StringComparison.Ordinal);
        Assert.Contains(
            "cannot save the checkpoint \"receipt\"",
            Assert.Throws<OriginException>(() => run.SaveCheckpoint("receipt", "x")).Message,
            StringComparison.Ordinal
        );
        Assert.Equal((null, Secret.Mask, ""), (run.Checkpoint("receipt"), run.Fingerprint(new Secret("canary")), run.RecipeName));
    }

    [Fact]
    public async Task An_output_is_known_if_the_recipe_sets_it()
    {
        await using var ports = new Ports(new());
        var run = new QueryRun(ports, new AutoAdvanceClock(), default);
        Assert.Throws<NotYetKnownException>(() => run[_output]);
        _output.SetKnown("192.0.2.1");
        Assert.Equal("192.0.2.1", run[_output]);
    }

    private interface IBell;

    private sealed class Bell : IBell, IReadinessCheck
    {
        public int Checks { get; private set; }

        public Task EnsureReady(CancellationToken cancel)
        {
            Checks++;
            return Task.CompletedTask;
        }
    }
}
