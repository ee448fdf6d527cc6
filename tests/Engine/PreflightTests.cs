namespace OriginScript.Engine.Tests;

/// <summary>Before anything starts, each port that the steps use must be ready.</summary>
public sealed class PreflightTests
{
    [Fact]
    public async Task A_port_that_is_not_ready_is_an_error_that_names_the_first_step_that_needs_it()
    {
        await using var ports = new Ports(new());
        ports.Add<IShelf>(_ => new ClosedShelf());
        var recipe = Lab.BuildRecipe(read => read.Host("a").Box("one", "sand").Box("two", "sand"));
        var refusal = await Assert.ThrowsAsync<OriginException>(() => Preflight.EnsureReady(recipe.Steps, ports, default));
        Assert.Equal("Nothing was started: 2 of 2 steps, the first of them a/shelf:box/one, cannot run. The shelf is closed.", refusal.Message);
    }

    private sealed class ClosedShelf : IShelf, IReadinessCheck
    {
        public Task EnsureReady(CancellationToken cancel) => throw new OriginException("The shelf is closed.");

        public Task<Box?> Look(string name) => Task.FromResult<Box?>(null);

        public Task Put(string name, string content) => Task.CompletedTask;

        public Task Remove(string name) => Task.CompletedTask;

        public Task Ring() => Task.CompletedTask;
    }
}
