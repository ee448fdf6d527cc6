using OriginScript.AwsEmulator.Server;

namespace OriginScript.EndToEnd.Tests;

public sealed class UndoTests
{
    private const string Recipe = "scripts/baseinstance.csx";

    [Fact]
    public async Task An_instance_that_replaced_ours_is_kept()
    {
        using var rehearsal = new EndToEndFixture();
        await rehearsal.Run("run", Recipe);
        await rehearsal.Run("ec2:ip:disassociate", "base");
        await rehearsal.Run("ec2:instance:delete", "--name=base");
        await rehearsal.Run("ec2:instance:create", "debian12", also: ["base", "--disksize", "10"]);
        var undo = await rehearsal.Run("undo", Recipe);
        Assert.True(undo.ExitCode == 0 && undo.Output.Contains("# replaced by a different resource, i-"), undo.ToString());
        Assert.Contains("instance base t3.micro goal Running", rehearsal.WorldText);
    }

    [Fact]
    public async Task What_a_killed_run_created_is_undone_although_it_is_not_visible_yet()
    {
        using var rehearsal = new EndToEndFixture();
        var held = new PausedCall(1, afterTheEffect: true, "AllocateAddress");
        await using (var sandbox = await SandboxServer.Start(held.ApplyTo(rehearsal.Options)))
        {
            using var run = rehearsal.Origin.Start(rehearsal.Command("run", Recipe, sandbox));
            await held.Reached;
            run.Kill();
            await run.WaitForExitAsync();
            held.Release();
        }

        Assert.Contains("address base", rehearsal.WorldText);
        var undo = await rehearsal.Run("undo", Recipe, options => options with { Faults = Faults.Parse("hidden:3s") });
        Assert.True(undo.ExitCode == 0 && !rehearsal.WorldText.Contains("address base"), undo.ToString());
    }
}
