using OriginScript.EndToEnd.Tests;

namespace OriginScript.Scripts.Tests;

/// <summary>Every recipe below <c>scripts/</c> has its plan as a snapshot; a recipe without one fails.</summary>
public sealed class PlanOfEveryScript : IDisposable
{
    internal static readonly Dictionary<string, string[]> Words = new()
    {
        ["scripts/baseinstance.csx"] = [],
        ["scripts/broker.csx"] = [],
        ["scripts/openshift.csx"] = [],
        ["scripts/origin/baseinstance.csx"] = ["web", "--hostname", "web.example.org", "--no-elasticip"],
        ["scripts/origin/prepare.csx"] = ["192.0.2.10", "--packages", "git", "curl"],
        ["scripts/origin/puppetclient.csx"] = ["broker.infra.example.org", "puppet.infra.example.org"],
        ["scripts/origin/puppetmaster.csx"] = ["puppet.infra.example.org"],
    };

    private readonly Origin _origin = new();

    public static TheoryData<string> Scripts =>
        new(
            Directory
                .EnumerateFiles(Path.Combine(Origin.Root, "scripts"), "*.csx", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Origin.Root, file))
                .Order(StringComparer.Ordinal)
        );

    public void Dispose() => _origin.Dispose();

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Its_plan_is_as_agreed(string script)
    {
        var plan = await _origin.Run(["plan", script, .. Words[script]]);
        Snapshot.AssertMatches(plan.ToString(), script.Replace('/', '_'));
    }

    [Fact]
    public async Task A_plan_as_JSON_lines_says_the_same() =>
        Snapshot.AssertMatches((await _origin.Run("plan", "scripts/broker.csx", "--json")).ToString());

    [Fact]
    public async Task A_plan_has_the_same_bytes_in_another_folder_under_another_home()
    {
        using var elsewhere = new Origin { Folder = Path.Combine(Origin.Root, "docs") };
        elsewhere.Environment["TZ"] = "Asia/Kathmandu";
        elsewhere.Environment["LANG"] = "tr_TR.UTF-8";
        var here = await _origin.Run("plan", "scripts/openshift.csx");
        var there = await elsewhere.Run("plan", "../scripts/openshift.csx");
        Assert.Equal(here.Output, there.Output);
    }
}
