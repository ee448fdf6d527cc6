namespace OriginScript.Architecture.Tests;

public sealed class RoomTests
{
    /// <summary>The assemblies of several rooms. The contract is one room, and so is each plugin: see docs/decisions/020-rooms.md.</summary>
    public static TheoryData<string> Programs =>
        new([
            .. Directory
                .EnumerateFiles(Repository.Dist, "OriginScript.*.dll")
                .Select(Path.GetFileName)
                .OfType<string>()
                .Append("origin.dll")
                .Except(["OriginScript.Abstractions.dll"])
                .Order(StringComparer.Ordinal),
        ]);

    [Theory]
    [MemberData(nameof(Programs))]
    public void Folders_refer_to_each_other_in_one_direction(string dll) =>
        Assert.Empty(DependencyGraph.OfFolders(Path.Combine(Repository.Dist, dll)).FindCycles());

    [Theory]
    [InlineData("src/Host", "OriginScript.Host")]
    [InlineData("src/AwsEmulator", "OriginScript.AwsEmulator")]
    [InlineData("src/MachineLab", "OriginScript.MachineLab")]
    public void Namespaces_follow_folders(string folder, string root) =>
        Assert.All(
            Repository.Sources(folder),
            file =>
            {
                var below = Path.GetRelativePath(folder, Path.GetDirectoryName(file)!);
                var expected = below == "." ? root : $"{root}.{below.Replace('/', '.')}";
                Assert.Contains($"namespace {expected};\n", Repository.Text(file), StringComparison.Ordinal);
            }
        );

    [Fact]
    public void References_between_folders_are_found() =>
        Assert.Contains(
            DependencyGraph.OfFolders(Path.Combine(Repository.Dist, "origin.dll")).Edges,
            edge => edge.StartsWith("Reports -> Platform", StringComparison.Ordinal)
        );
}
