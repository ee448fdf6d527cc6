using OriginScript.Sandbox;

namespace OriginScript.EndToEnd.Tests;

public sealed class UndoTests
{
    private const string Recipe = "scripts/baseinstance.csx";

    [Fact]
    public async Task An_instance_that_somebody_put_in_the_place_of_ours_stays()
    {
        using var rehearsal = new Rehearsal();
        await rehearsal.Run("run", Recipe);
        await rehearsal.Run("ec2:ip:disassociate", "base");
        await rehearsal.Run("ec2:instance:delete", "--name=base");
        await rehearsal.Run("ec2:instance:create", "debian12", also: ["base", "--disksize", "10"]);
        var undo = await rehearsal.Run("undo", Recipe);
        Assert.True(undo.ExitCode == 0 && undo.Output.Contains("kept: it is another one now, i-"), undo.ToString());
        Assert.Contains("instance base t3.micro goal Running", rehearsal.Picture);
    }

    [Fact]
    public async Task What_a_killed_run_made_is_taken_back_though_it_does_not_show_yet()
    {
        using var rehearsal = new Rehearsal();
        var held = new HeldCall(4, afterTheEffect: true);
        await using (var sandbox = await SandboxServer.Start(held.Into(rehearsal.Options)))
        {
            using var run = rehearsal.Origin.Start(rehearsal.Command("run", Recipe, sandbox));
            Assert.Equal("AllocateAddress", (await held.Reached).Action);
            run.Kill();
            await run.WaitForExitAsync();
            held.Release();
        }

        Assert.Contains("address base", rehearsal.Picture);
        var undo = await rehearsal.Run("undo", Recipe, options => options with { Faults = Faults.Parse("hidden:3s") });
        Assert.True(undo.ExitCode == 0 && !rehearsal.Picture.Contains("address base"), undo.ToString());
    }
}
