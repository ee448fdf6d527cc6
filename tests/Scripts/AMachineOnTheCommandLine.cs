using OriginScript.EndToEnd.Tests;

namespace OriginScript.Scripts.Tests;

public sealed class AMachineOnTheCommandLine
{
    [Theory]
    [InlineData("db")]
    [InlineData("db.example.org")]
    [InlineData("192.0.2.10")]
    public async Task Is_reached_under_the_name_or_address_that_was_typed(string machine)
    {
        using var origin = new Origin();
        var plan = await origin.Run("plan", "remote:available", machine, "--wait");
        Assert.Contains($"task: remote:available {machine} --wait", plan.Output);
    }
}
