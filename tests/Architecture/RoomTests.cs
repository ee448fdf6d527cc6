namespace OriginScript.Architecture.Tests;

public sealed class RoomTests
{
    /// <summary>Every assembly but the contract, which is one room: steps, values and recipes describe each other.</summary>
    public static TheoryData<string> Programs => new(
    [
        .. Directory.EnumerateFiles(Repository.Dist, "OriginScript.*.dll").Select(Path.GetFileName).OfType<string>()
            .Append("origin.dll").Except(["OriginScript.Abstractions.dll"]).Order(StringComparer.Ordinal),
    ]);

    public static TheoryData<string> Plugins => new(Repository.Plugins);

    [Theory]
    [MemberData(nameof(Programs))]
    public void Folders_refer_to_each_other_in_one_direction(string dll) =>
        Assert.Empty(DependencyGraph.OfFolders(Path.Combine(Repository.Dist, dll)).FindCycles());

    [Theory]
    [MemberData(nameof(Plugins))]
    public void Verbs_know_the_rest_of_their_plugin_and_not_the_other_way_round(string plugin) =>
        Assert.Empty(DependencyGraph.OfNamespaces(Path.Combine(Repository.Dist, "plugins", $"OriginScript.{plugin}", $"OriginScript.{plugin}.dll")).FindCycles());

    [Theory]
    [InlineData("src/Host", "OriginScript.Host")]
    [InlineData("src/AwsEmulator", "OriginScript.AwsEmulator")]
    [InlineData("src/MachineLab", "OriginScript.MachineLab")]
    public void Namespaces_follow_folders(string folder, string root) => Assert.All(Repository.Sources(folder), file =>
    {
        var below = Path.GetRelativePath(folder, Path.GetDirectoryName(file)!);
        var expected = below == "." ? root : $"{root}.{below.Replace('/', '.')}";
        Assert.Contains($"namespace {expected};\n", Repository.Text(file), StringComparison.Ordinal);
    });

    [Fact]
    public void References_between_folders_are_found() =>
        Assert.Contains(DependencyGraph.OfFolders(Path.Combine(Repository.Dist, "origin.dll")).Edges, edge => edge.StartsWith("Reports -> Platform", StringComparison.Ordinal));
}
