using OriginScript.Engine;
using OriginScript.Testing;

namespace OriginScript.Puppet.Tests;

/// <summary>Only the client's own request is signed.</summary>
public sealed class SigningTests
{
    [FakeMachineFact]
    public async Task Another_key_under_the_same_name_is_not_signed()
    {
        using var machine = new FakeShellMachine().WithRunningServer().WithAgentRequest().WithWaitingRequest("stranger.pem");
        await new Lab(machine).Run(Chain);
        Assert.False(File.Exists(machine.PathOf($"{FakePuppet.Authority}/signed/web.example.org.pem")));
    }

    [FakeMachineFact]
    public async Task Both_fingerprints_are_shown_and_what_to_do()
    {
        using var machine = new FakeShellMachine().WithRunningServer().WithAgentRequest().WithWaitingRequest("stranger.pem");
        var (own, strangers) = (ReadFingerprint(machine, "request.pem"), ReadFingerprint(machine, "stranger.pem"));
        Assert.Equal(
            $"web.example.org lists web.example.org with fingerprint {strangers}, but web.example.org itself has {own}. Nothing was signed. If the master's entry belongs to a previous machine "
                + "with that name, remove it with \"origin puppet:cert:clean web.example.org web.example.org\" and run again; "
                + "otherwise find out who sent the request.",
            await Failure(machine)
        );
    }

    [FakeMachineFact]
    public async Task A_request_that_the_master_takes_no_more_shows_both_as_well()
    {
        using var machine = new FakeShellMachine().WithRunningServer().WithWaitingRequest("stranger.pem");
        var (own, strangers) = (ReadFingerprint(machine, "request.pem"), ReadFingerprint(machine, "stranger.pem"));
        Assert.StartsWith(
            $"puppet.example.org lists web.example.org with fingerprint {strangers}, but web.example.org itself has {own}.",
            await Failure(machine),
            StringComparison.Ordinal
        );
    }

    [FakeMachineFact]
    public async Task A_foreign_request_that_arrives_in_between_is_not_signed()
    {
        using var machine = new FakeShellMachine().WithRunningServer().WithAgentRequest().WithWaitingRequest("stranger.pem");
        await new Lab(machine).Run(recipe =>
        {
            var host = recipe.Host("web").At("web.example.org");
            host.PuppetFingerprint();
            host.SignRequest(Master.Existing(host));
        });
        Assert.False(File.Exists(machine.PathOf($"{FakePuppet.Authority}/signed/web.example.org.pem")));
    }

    [FakeMachineFact]
    public async Task A_foreign_request_that_arrives_during_signing_is_revoked_at_once()
    {
        using var machine = new FakeShellMachine().WithRunningServer().WithFile("fake/strangers.pem", FakePuppet.CreateForeignCertificate());
        await new Lab(machine).Run(Chain);
        Assert.False(File.Exists(machine.PathOf($"{FakePuppet.Authority}/signed/web.example.org.pem")));
    }

    [FakeMachineFact]
    public async Task That_is_said()
    {
        using var machine = new FakeShellMachine().WithRunningServer().WithFile("fake/strangers.pem", FakePuppet.CreateForeignCertificate());
        Assert.Contains(
            "It arrived while the right request was being signed, and was revoked immediately.",
            await Failure(machine),
            StringComparison.Ordinal
        );
    }

    [FakeMachineFact]
    public async Task A_typed_line_signs_the_request_with_its_fingerprint()
    {
        using var machine = new FakeShellMachine().WithRunningServer().WithWaitingRequest();
        var run = await new Lab(machine).Run(Sign(ReadFingerprint(machine, "request.pem")));
        Assert.Equal(Mark.Create, Assert.Single(run.Lines).Mark);
    }

    [FakeMachineFact]
    public async Task A_typed_line_does_not_sign_another_key()
    {
        using var machine = new FakeShellMachine().WithRunningServer().WithWaitingRequest("stranger.pem");
        var line = Assert.Single((await new Lab(machine).Run(Sign(ReadFingerprint(machine, "request.pem")))).Lines);
        Assert.Contains("Nothing was signed.", line.Text, StringComparison.Ordinal);
        Assert.False(File.Exists(machine.PathOf($"{FakePuppet.Authority}/signed/web.example.org.pem")));
    }

    [FakeMachineFact]
    public async Task A_typed_line_revokes_a_foreign_request_that_arrives_during_signing()
    {
        using var machine = new FakeShellMachine()
            .WithRunningServer()
            .WithWaitingRequest()
            .WithFile("fake/strangers.pem", FakePuppet.CreateForeignCertificate());
        var line = Assert.Single((await new Lab(machine).Run(Sign(ReadFingerprint(machine, "request.pem")))).Lines);
        Assert.Contains("was revoked immediately.", line.Text, StringComparison.Ordinal);
        Assert.False(File.Exists(machine.PathOf($"{FakePuppet.Authority}/signed/web.example.org.pem")));
    }

    [Fact]
    public void The_line_of_a_recipe_names_the_fingerprint() =>
        Assert.Equal(
            "puppet:cert:sign web.example.org web.example.org {web.fingerprint}",
            Lab.BuildRecipe(Chain).Steps.Single(step => step.Id.Task == "puppet:cert:sign").Echo
        );

    [FakeMachineFact]
    public async Task Undo_keeps_a_certificate_that_is_another_one_by_now()
    {
        using var machine = new FakeShellMachine().WithRunningServer();
        var lab = new Lab(machine);
        await lab.Run(Chain);
        machine.WithFile($"{FakePuppet.Authority}/signed/web.example.org.pem", FakePuppet.CreateForeignCertificate());
        Assert.StartsWith(
            "replaced by a different resource, ",
            (await lab.Undo(Chain)).Lines.Single(line => line.Step.Id.Task == "puppet:cert:sign").Text,
            StringComparison.Ordinal
        );
    }

    [FakeMachineFact]
    public async Task Signed_while_the_agent_still_has_its_request_the_key_tells_that_it_is_the_same()
    {
        using var machine = new FakeShellMachine().WithRunningServer().WithAgentRequest().WithSignedCertificate();
        var lines = (await new Lab(machine).Run(Chain)).Lines;
        Assert.Equal(Mark.Unchanged, lines.Single(line => line.Step.Id.Task == "puppet:cert:sign").Mark);
    }

    [FakeMachineFact]
    public async Task An_agent_whose_run_failed_runs_again()
    {
        using var machine = new FakeShellMachine().WithRunningServer().WithFile("fake/broken-site", "");
        var lab = new Lab(machine);
        await lab.Run(Chain);
        File.Delete(machine.PathOf("fake/broken-site"));
        Assert.Equal(Mark.Effect, (await lab.Run(Chain)).Lines[^1].Mark);
    }

    [FakeMachineFact]
    public async Task An_agent_whose_run_succeeded_does_not()
    {
        using var machine = new FakeShellMachine().WithRunningServer();
        var lab = new Lab(machine);
        await lab.Run(Chain);
        Assert.Equal(Mark.Unchanged, (await lab.Run(Chain)).Lines[^1].Mark);
    }

    private static void Chain(Recipe recipe)
    {
        var host = recipe.Host("web").At("web.example.org");
        var master = Master.Existing(recipe.Host("puppet").At("web.example.org"));
        host.RequestCertificate(master).WaitForRequest(master).SignRequest(master).PuppetAgent(first: true);
    }

    private static Action<Recipe> Sign(string fingerprint) =>
        recipe => recipe.Host("puppet").At("puppet.example.org").PuppetSign("web.example.org", fingerprint);

    private static string ReadFingerprint(FakeShellMachine machine, string pem) =>
        CertificateOrRequest.Parse(machine.ReadFile($"fake/bin/{pem}")).Fingerprint;

    private static async Task<string> Failure(FakeShellMachine machine) =>
        (await new Lab(machine).Run(Chain)).Lines.First(line => line.Mark == Mark.Failed).Text;
}
