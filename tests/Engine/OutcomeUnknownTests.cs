namespace OriginScript.Engine.Tests;

/// <summary>Effects whose response is lost.</summary>
public sealed class OutcomeUnknownTests
{
    private int _rings;

    [Fact]
    public async Task An_effect_that_nothing_proves_is_not_performed_again_by_itself()
    {
        var result = await new Lab(new Shelf()).Run(recipe => recipe.Host("a").Add(new LostStep(recipe.Host("a"), () => _rings++)));
        Assert.Equal((1, Mark.Failed), (_rings, result.Lines[0].Mark));
    }

    private sealed class LostStep(HostBuilder host, Action ring) : Effect(host.Id("test:lost"), host.Name)
    {
        protected override string Summary => "ring";

        protected override Task Perform(Run run)
        {
            ring();
            throw new OutcomeUnknownException("The line broke.");
        }
    }
}
