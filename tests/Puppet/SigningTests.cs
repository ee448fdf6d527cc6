using OriginScript.Engine;
using OriginScript.Testing;

namespace OriginScript.Puppet.Tests;

/// <summary>Nothing is signed but what the client itself has asked for.</summary>
public sealed class SigningTests
{
    [PaperFact]
    public async Task Another_key_under_the_same_name_is_not_signed()
    {
        using var machine = new PaperMachine().Serving().Asked().Requested("stranger.pem");
        await new Lab(machine).Run(Chain);
        Assert.False(File.Exists(machine.At($"{PaperPuppet.Authority}/signed/web.example.org.pem")));
    }

    [PaperFact]
    public async Task Both_fingerprints_are_shown_and_what_to_do()
    {
        using var machine = new PaperMachine().Serving().Asked().Requested("stranger.pem");
        var (own, strangers) = (Of(machine, "request.pem"), Of(machine, "stranger.pem"));
        Assert.Equal(
            $"web.example.org lists web.example.org with fingerprint {strangers}, but web.example.org itself has {own}. Nothing was signed. If the master's is left over from a former machine " +
            "of that name, remove it with \"origin puppet:cert:clean web.example.org web.example.org\" and run again; if not, find out who asked.",
            await Failure(machine));
    }

    [PaperFact]
    public async Task A_request_that_the_master_takes_no_more_shows_both_as_well()
    {
        using var machine = new PaperMachine().Serving().Requested("stranger.pem");
        var (own, strangers) = (Of(machine, "request.pem"), Of(machine, "stranger.pem"));
        Assert.StartsWith($"puppet.example.org lists web.example.org with fingerprint {strangers}, but web.example.org itself has {own}.", await Failure(machine), StringComparison.Ordinal);
    }

    [PaperFact]
    public async Task A_stranger_who_comes_in_between_is_not_signed()
    {
        using var machine = new PaperMachine().Serving().Asked().Requested("stranger.pem");
        await new Lab(machine).Run(recipe =>
        {
            var host = recipe.Host("web").At("web.example.org");
            host.PuppetFingerprint();
            host.SignedBy(Master.Up(host));
        });
        Assert.False(File.Exists(machine.At($"{PaperPuppet.Authority}/signed/web.example.org.pem")));
    }

    [PaperFact]
    public async Task A_stranger_who_comes_in_as_it_is_signed_is_revoked_at_once()
    {
        using var machine = new PaperMachine().Serving().Put("paper/strangers.pem", PaperPuppet.Strangers());
        await new Lab(machine).Run(Chain);
        Assert.False(File.Exists(machine.At($"{PaperPuppet.Authority}/signed/web.example.org.pem")));
    }

    [PaperFact]
    public async Task That_is_said()
    {
        using var machine = new PaperMachine().Serving().Put("paper/strangers.pem", PaperPuppet.Strangers());
        Assert.Contains("It came in while the right one was to be signed, and was revoked at once.", await Failure(machine), StringComparison.Ordinal);
    }

    [PaperFact]
    public async Task Undo_keeps_a_certificate_that_is_another_one_by_now()
    {
        using var machine = new PaperMachine().Serving();
        var lab = new Lab(machine);
        await lab.Run(Chain);
        machine.Put($"{PaperPuppet.Authority}/signed/web.example.org.pem", PaperPuppet.Strangers());
        Assert.StartsWith("kept: it is another one now, ", (await lab.Undo(Chain)).Lines.Single(line => line.Step.Id.Task == "puppet:cert:sign").Text, StringComparison.Ordinal);
    }

    [PaperFact]
    public async Task Signed_while_the_agent_still_has_its_request_the_key_tells_that_it_is_the_same()
    {
        using var machine = new PaperMachine().Serving().Asked().Signed();
        var lines = (await new Lab(machine).Run(Chain)).Lines;
        Assert.Equal(Mark.Unchanged, lines.Single(line => line.Step.Id.Task == "puppet:cert:sign").Mark);
    }

    [PaperFact]
    public async Task An_agent_whose_run_failed_runs_again()
    {
        using var machine = new PaperMachine().Serving().Put("paper/broken-site", "");
        var lab = new Lab(machine);
        await lab.Run(Chain);
        File.Delete(machine.At("paper/broken-site"));
        Assert.Equal(Mark.Effect, (await lab.Run(Chain)).Lines[^1].Mark);
    }

    [PaperFact]
    public async Task An_agent_whose_run_succeeded_does_not()
    {
        using var machine = new PaperMachine().Serving();
        var lab = new Lab(machine);
        await lab.Run(Chain);
        Assert.Equal(Mark.Unchanged, (await lab.Run(Chain)).Lines[^1].Mark);
    }

    private static void Chain(Recipe recipe)
    {
        var host = recipe.Host("web").At("web.example.org");
        var master = Master.Up(recipe.Host("puppet").At("web.example.org"));
        host.RequestTo(master).RequestedFrom(master).SignedBy(master).FirstCatalog();
    }

    private static string Of(PaperMachine machine, string pem) => Credentials.Of(machine.Get($"paper/bin/{pem}")).Fingerprint;

    private static async Task<string> Failure(PaperMachine machine) => (await new Lab(machine).Run(Chain)).Lines.First(line => line.Mark == Mark.Failed).Text;
}
