namespace OriginScript.Architecture.Tests;

public sealed class SourceRulesTests
{
    public static TheoryData<string> Plugins => new(Repository.Plugins);

    [Fact]
    public void No_file_has_more_than_300_lines() =>
        Assert.DoesNotContain(
            Repository.Sources("src").Concat(Repository.Sources("plugins")).Concat(Repository.Sources("tests")),
            file => Repository.Text(file).Count(c => c == '\n') > 300
        );

    [Theory]
    [MemberData(nameof(Plugins))]
    public void A_plugin_has_one_class_that_registers_its_ports(string plugin) =>
        Assert.Contains($"plugins/{plugin}/{plugin}Plugin.cs", Repository.Sources($"plugins/{plugin}"));

    [Theory]
    [MemberData(nameof(Plugins))]
    public void A_plugin_has_a_version_of_its_own(string plugin) =>
        Assert.Matches("<Version>[0-9]+\\.[0-9]+\\.[0-9]+", Repository.Text($"plugins/{plugin}/{plugin}.csproj"));

    [Fact]
    public void The_AWS_SDK_is_known_by_its_adapters_alone() =>
        Assert.DoesNotContain(
            Repository
                .Sources("plugins")
                .Where(file => !file.Contains("/Sdk/") && !Path.GetFileName(file).StartsWith("Aws", StringComparison.Ordinal)),
            file => Repository.Text(file).Contains("Amazon.", StringComparison.Ordinal)
        );

    [Fact]
    public void SSH_is_known_by_its_adapter_alone() =>
        Assert.DoesNotContain(
            Repository.Sources("plugins").Where(file => !Path.GetFileName(file).StartsWith("Ssh", StringComparison.Ordinal)),
            file => Repository.Text(file).Contains("Renci.", StringComparison.Ordinal)
        );

    [Fact]
    public void Spectre_is_known_by_the_reports_alone() =>
        Assert.DoesNotContain(
            Repository.Sources("src").Where(file => !file.StartsWith("src/Host/Reports/", StringComparison.Ordinal)),
            file => Repository.Text(file).Contains("Spectre.", StringComparison.Ordinal)
        );

    [Fact]
    public void Nothing_is_left_open() =>
        Assert.DoesNotContain(
            Repository.Sources("src").Concat(Repository.Sources("plugins")),
            file => Repository.Text(file) is var text && (text.Contains("NotImplementedException") || text.Contains("TODO") || text.Contains("FIXME"))
        );
}
