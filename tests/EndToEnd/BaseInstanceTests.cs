namespace OriginScript.EndToEnd.Tests;

/// <summary>The original workflow, run through the AWS SDK over HTTP against the program's own sandbox.</summary>
public sealed class BaseInstanceTests : IDisposable
{
    private const string Recipe = "scripts/baseinstance.csx";

    private readonly Origin _origin = new();

    private string World => Path.Combine(_origin.Home, "world");

    public void Dispose() => _origin.Dispose();

    [Fact]
    public async Task It_is_run_found_unchanged_and_undone()
    {
        var run = await Origin("run", "--yes");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(
            """
            instance base t3.micro goal Running
            address base on base
            record base.infra.example.org. A 60 <base>
            """,
            WorldPicture.Describe(World)
        );

        var (picture, writes) = (WorldPicture.Describe(World), Writes);
        var again = await Origin("run", "--yes");
        Assert.True(again.ExitCode == 0 && Marks(again).All(mark => mark == '='), again.ToString());
        var live = await Origin("plan", "--live", "--detailed-exitcode");
        Assert.True(live.ExitCode == 0 && Marks(live).All(mark => mark == '='), live.ToString());
        Assert.Equal((picture, writes), (WorldPicture.Describe(World), Writes));

        var undo = await Origin("undo", "--yes");
        Assert.True(undo.ExitCode == 0 && Marks(undo).All(mark => mark == '-'), undo.ToString());
        Assert.DoesNotContain("address", WorldPicture.Describe(World));
        Assert.DoesNotContain("record", WorldPicture.Describe(World));
    }

    [Fact]
    public async Task Pending_changes_have_an_exit_code_of_their_own() =>
        Assert.Equal(10, (await Origin("plan", "--live", "--detailed-exitcode")).ExitCode);

    private int Writes => File.ReadLines(Path.Combine(World, "calls.log")).Count(line => line.Contains(" writes ", StringComparison.Ordinal));

    private Task<Outcome> Origin(string verb, params string[] options) => _origin.Run([verb, Recipe, $"--sandbox={World}", .. options]);

    private static IEnumerable<char> Marks(Outcome outcome) =>
        outcome.Output.Split('\n').Where(line => line.Contains("task: ec2:") || line.Contains("task: route53:")).Select(line => line[0]);
}
