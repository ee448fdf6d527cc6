namespace OriginScript.EndToEnd.Tests;

/// <summary>Irreversible deletions ask for confirmation; without a terminal they need --force.</summary>
public sealed class ConfirmationTests : IDisposable
{
    private readonly Origin _origin = new();

    public void Dispose() => _origin.Dispose();

    [Fact]
    public async Task A_deletion_without_a_terminal_needs_yes_or_force()
    {
        await Origin("ec2:instance:create", "debian12", "web");
        var refused = await Origin("ec2:instance:delete", "--name=web");
        Assert.True(refused.ExitCode == 2 && refused.Errors.Contains("Pass --yes."), refused.ToString());
        Assert.Contains("web", (await Origin("ec2:instance:list")).Output);
        var forced = await Origin("ec2:instance:delete", "--name=web", "--force");
        Assert.True(forced.ExitCode == 0, forced.ToString());
        Assert.DoesNotContain("web", (await Origin("ec2:instance:list")).Output);
    }

    private Task<Outcome> Origin(string task, params string[] words) => _origin.Run([task, "--sandbox", .. words]);
}
