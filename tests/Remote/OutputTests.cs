namespace OriginScript.Remote.Tests;

/// <summary>What commands print is shown: while they run, or when they fail.</summary>
public sealed class OutputTests
{
    [FakeMachineFact]
    public async Task A_command_shows_both_streams_also_if_it_succeeds()
    {
        var runner = await Run(host => host.Run("echo out; echo err >&2"));
        Assert.Equal(["err", "out"], runner.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [FakeMachineFact]
    public async Task A_verb_shows_nothing_if_it_succeeds() => Assert.Equal("", (await Run(host => host.File("/etc/motd", "hello\n"))).Output);

    [FakeMachineFact]
    public async Task A_verb_that_fails_shows_what_its_command_printed()
    {
        using var machine = new FakeShellMachine()
            .WithProgram("fake/bin/usermod", "echo almost; echo 'usermod: cannot lock /etc/passwd' >&2; exit 1")
            .WithProgram("fake/bin/useradd", "echo almost; echo 'useradd: cannot lock /etc/passwd' >&2; exit 1");
        var runner = new VerbRunner(machine);
        Assert.False((await runner.Run(host => host.User("deploy"))).Succeeded);
        Assert.Equal("almost\nuseradd: cannot lock /etc/passwd\n", runner.Output);
    }

    [FakeMachineFact]
    public async Task A_step_with_a_secret_shows_nothing_of_its_commands()
    {
        using var machine = new FakeShellMachine().WithProgram("fake/bin/mv", "echo c2VjcmV0LWFzLWJhc2U2NA== >&2; exit 1");
        var runner = new VerbRunner(machine);
        var failure = await runner.RunAndGetFailure(host => host.File("/etc/key", new Secret("a secret"), owner: "root:root"));
        Assert.Equal("", runner.Output);
        Assert.DoesNotContain("c2Vj", failure, StringComparison.Ordinal);
        Assert.Contains("hidden", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_that_is_watched_is_kept_at_both_ends()
    {
        var shown = 0L;
        var output = new OutputCollector(OutputStream.Output, (_, text) => shown += text.Length);
        var chunk = new byte[100_000];
        Array.Fill(chunk, (byte)'x');
        output.Write("first\n"u8);
        for (var i = 0; i < 2000; i++)
            output.Write(chunk);
        output.Write("\nlast"u8);
        Assert.Equal(200_000_011, shown);
        Assert.StartsWith("first\nxxx", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("xxx\nlast", output.ToString(), StringComparison.Ordinal);
        Assert.Contains($"\n[{200_000_011 - (2 * OutputCollector.KeptBytes)} bytes left out]\n", output.ToString(), StringComparison.Ordinal);
        Assert.InRange(output.ToString().Length, 2 * OutputCollector.KeptBytes, (2 * OutputCollector.KeptBytes) + 100);
    }

    [Fact]
    public void A_character_that_arrives_in_two_pieces_is_one()
    {
        var shown = "";
        var output = new OutputCollector(OutputStream.Output, (_, text) => shown += text);
        foreach (var one in "a→b"u8.ToArray())
            output.Write([one]);
        Assert.Equal(("a→b", "a→b"), (shown, output.ToString()));
    }

    private static async Task<VerbRunner> Run(Action<HostBuilder> verbs)
    {
        using var machine = new FakeShellMachine();
        var runner = new VerbRunner(machine);
        await runner.RunOrThrow(verbs);
        return runner;
    }
}
