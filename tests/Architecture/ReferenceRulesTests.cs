namespace OriginScript.Architecture.Tests;

public sealed class ReferenceRulesTests
{
    public static TheoryData<string> Plugins => new(Repository.Plugins);

    [Fact]
    public void Abstractions_know_the_base_class_library_alone() => Assert.Empty(FindOtherReferences("OriginScript.Abstractions.dll"));

    [Fact]
    public void Engine_knows_Abstractions_alone() => Assert.Equal(["OriginScript.Abstractions"], FindOtherReferences("OriginScript.Engine.dll"));

    [Fact]
    public void AwsEmulator_knows_nothing_of_the_rest() =>
        Assert.All(FindOtherReferences("OriginScript.AwsEmulator.dll"), name => Assert.StartsWith("Microsoft.", name));

    [Fact]
    public void MachineLab_knows_AwsEmulator_alone() =>
        Assert.Equal(["OriginScript.AwsEmulator"], FindOtherReferences("OriginScript.MachineLab.dll"));

    [Fact]
    public void Compiler_alone_knows_Roslyn() =>
        Assert.DoesNotContain(
            Directory
                .EnumerateFiles(Repository.Dist, "*.dll")
                .Where(dll =>
                    Path.GetFileName(dll) is { } name
                    && (name == "origin.dll" || (name.StartsWith("OriginScript.", StringComparison.Ordinal) && name != "OriginScript.Compiler.dll"))
                ),
            dll => Repository.References(dll).Any(name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
        );

    [Fact]
    public void Host_knows_no_plugin_and_no_SDK() =>
        Assert.DoesNotContain(
            FindOtherReferences("origin.dll"),
            name =>
                name.StartsWith("AWSSDK", StringComparison.Ordinal)
                || name.StartsWith("NuGet", StringComparison.Ordinal)
                || Repository.Plugins.Any(plugin => name == $"OriginScript.{plugin}")
        );

    [Theory]
    [MemberData(nameof(Plugins))]
    public void A_plugin_knows_Abstractions_its_SDK_and_the_plugins_it_declares(string plugin)
    {
        string[] declared =
        [
            .. Repository
                .Sources($"plugins/{plugin}")
                .SelectMany(file => File.ReadLines(Path.Combine(Repository.Root, file)))
                .Where(line => line.StartsWith("[assembly: BuildsOn(\"", StringComparison.Ordinal))
                .Select(line => line.Split('"')[1]),
        ];

        // What a declared plugin builds on, such as the part of an SDK that several plugins share, is in that plugin's folder.
        var packages = declared
            .Select(name => name["OriginScript.".Length..])
            .Append(plugin)
            .SelectMany(name => Directory.EnumerateFiles(GetPluginFolder(name), "*.dll"))
            .Select(Path.GetFileNameWithoutExtension)
            .OfType<string>()
            .Where(name => !name.StartsWith("OriginScript.", StringComparison.Ordinal));
        Assert.Empty(
            FindOtherReferences(Path.Combine(GetPluginFolder(plugin), $"OriginScript.{plugin}.dll"))
                .Except([.. declared, .. packages, "OriginScript.Abstractions"])
        );
    }

    [Theory]
    [MemberData(nameof(Plugins))]
    public void A_plugins_folder_has_no_copy_of_what_it_shares(string plugin) =>
        Assert.Equal(
            [$"OriginScript.{plugin}.dll"],
            Directory.EnumerateFiles(GetPluginFolder(plugin), "OriginScript.*.dll").Select(Path.GetFileName)
        );

    private static string GetPluginFolder(string plugin) => Path.Combine(Repository.Dist, "plugins", $"OriginScript.{plugin}");

    private static IReadOnlyList<string> FindOtherReferences(string dll) =>
        [.. Repository.References(Path.Combine(Repository.Dist, dll)).Where(name => !Repository.IsBaseClassLibrary(name))];
}
