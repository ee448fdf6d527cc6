namespace OriginScript.EndToEnd.Tests;

public sealed class JournalErrorTests
{
    private const string Recipe = "scripts/baseinstance.csx";

    [Fact]
    public async Task A_journal_that_another_run_holds_names_its_holder()
    {
        using var rehearsal = new EndToEndFixture();
        var held = new PausedCall(1, afterTheEffect: true, "AllocateAddress");
        await using var sandbox = await OriginScript.AwsEmulator.Server.SandboxServer.Start(held.ApplyTo(rehearsal.Options));
        using var first = rehearsal.Origin.Start(rehearsal.Command("run", Recipe, sandbox));
        await held.Reached;
        var second = await rehearsal.Origin.Run(rehearsal.Command("run", Recipe, sandbox));
        first.Kill();
        held.Release();
        Assert.Matches(
            @"^The journal \S+baseinstance\.[0-9a-f]+\.journal is in use by \S+@\S+, pid \d+, since [-0-9: ]+ UTC: origin run scripts/baseinstance\.csx\. Wait until that run has ended, or stop it\.\n$",
            second.Errors
        );
        Assert.Equal(1, second.ExitCode);
    }

    [Fact]
    public async Task A_journal_that_cannot_be_read_is_named_with_its_line_and_left_as_it_is()
    {
        using var rehearsal = new EndToEndFixture();
        await rehearsal.Run("run", Recipe);
        var journal = Directory.EnumerateFiles(rehearsal.State, "*.journal").Single();
        var broken = (await File.ReadAllTextAsync(journal)).Replace("\"kind\":\"begun\"", "\"kind\"=\"begun\"");
        await File.WriteAllTextAsync(journal, broken);
        var run = await rehearsal.Run("run", Recipe);
        Assert.StartsWith($"{journal}(3): the journal cannot be read", run.Errors);
        Assert.Equal((1, broken), (run.ExitCode, await File.ReadAllTextAsync(journal)));
    }

    [Fact]
    public async Task An_incomplete_last_line_after_a_crash_is_ignored_and_the_run_resumes()
    {
        using var rehearsal = new EndToEndFixture();
        await rehearsal.Run("run", Recipe);
        var journal = Directory.EnumerateFiles(rehearsal.State, "*.journal").Single();
        await File.AppendAllTextAsync(journal, "{\"kind\":\"beg");
        var run = await rehearsal.Run("run", Recipe);
        Assert.True(run.ExitCode == 0 && run.Errors.StartsWith("5 unchanged", StringComparison.Ordinal), run.ToString());
    }
}
