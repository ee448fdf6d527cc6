using OriginScript.AwsEmulator.Server;

namespace OriginScript.EndToEnd.Tests;

public sealed class FaultTests
{
    private const string Recipe = "scripts/baseinstance.csx";

    [Theory]
    [InlineData("throttle:2")]
    [InlineData("error:3")]
    [InlineData("lost:2")]
    [InlineData("lost:AllocateAddress")]
    [InlineData("lost:RunInstances")]
    [InlineData("lost:ChangeResourceRecordSets")]
    [InlineData("lost:AssociateAddress")]
    [InlineData("hidden:2s")]
    [InlineData("throttle:3,error:4,lost:5,hidden:1s")]
    public async Task Under_faults_the_run_ends_the_same(string faults)
    {
        using var calm = new EndToEndFixture();
        await calm.Run("run", Recipe);
        using var rough = new EndToEndFixture();
        var run = await rough.Run("run", Recipe, options => options with { Faults = Faults.Parse(faults) });
        Assert.True(run.ExitCode == 0 && rough.WorldText == calm.WorldText, $"{run}\n{rough.WorldText}");
    }
}
