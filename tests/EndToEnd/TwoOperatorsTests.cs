using OriginScript.AwsEmulator.Server;

namespace OriginScript.EndToEnd.Tests;

/// <summary>Two people carry out one recipe from two computers on one account at the same moment.</summary>
public sealed class TwoOperatorsTests
{
    private const int Hosts = 5;

    private const string Recipe = """
        for (var i = 1; i <= 5; i++)
            Host($"node{i}").Launch("debian12").WithIp().Dns("infra.example.org");
        """;

    [Fact]
    public async Task Two_runs_at_once_make_each_thing_once_and_both_can_be_undone()
    {
        using var fixture = new EndToEndFixture();
        using var other = new EndToEndFixture();
        foreach (var name in new[] { "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY" })
            other.Origin.Environment[name] = fixture.Origin.Environment[name];
        var recipe = Path.Combine(fixture.Origin.Home, "nodes.csx");
        await File.WriteAllTextAsync(recipe, Recipe);
        await using var sandbox = await SandboxServer.Start(fixture.Options with { AddressQuota = 4 * Hosts, Faults = Faults.Parse("rates") });

        var runs = await Task.WhenAll(
            fixture.Origin.Run(fixture.Command("run", recipe, sandbox)),
            other.Origin.Run(other.Command("run", recipe, sandbox))
        );
        Assert.All(runs, run => Assert.True(run.ExitCode == 0, run.ToString()));
        var world = WorldPicture.Describe(fixture.World);
        Assert.Equal((Hosts, Hosts), (Count(world, "address"), Count(world, "instance")));

        foreach (var undo in new[] { await Undo(fixture), await Undo(other) })
            Assert.True(undo.ExitCode == 0, undo.ToString());
        var empty = WorldPicture.Describe(fixture.World);
        Assert.Equal((0, 0), (Count(empty, "address"), Count(empty, "instance")));

        Task<Outcome> Undo(EndToEndFixture operatorOf) => operatorOf.Origin.Run(operatorOf.Command("undo", recipe, sandbox));
    }

    private static int Count(string world, string kind) =>
        world
            .Split('\n')
            .Count(line => line.StartsWith(kind, StringComparison.Ordinal) && !line.Contains("terminated", StringComparison.OrdinalIgnoreCase));
}
