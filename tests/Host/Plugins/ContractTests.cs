namespace OriginScript.Host.Tests.Plugins;

public sealed class ContractTests : IDisposable
{
    private const string ExtraMembers =
        "public HostBuilder Tag(string name, string value) => this; public static int Count; public string Colour { get; init; } = \"\";";

    private readonly PluginFixture _fixture = new();

    [Fact]
    public void A_plugin_built_against_a_newer_contract_works_while_it_uses_what_is_there()
    {
        BuildAgainst("1.2.0", "public static class V { public static HostBuilder Do(this HostBuilder host) => host.Group(\"x\", [], _ => { }); }");
        Assert.NotNull(
            _fixture.OpenCatalog().Load(["Newer"]).Assemblies["Newer"].GetType("V")!.GetMethod("Do")!.Invoke(null, [new Recipe("r", "/").Host("a")])
        );
    }

    [Theory]
    [InlineData("host.Tag(\"a\", \"b\")", "HostBuilder.Tag(string, string)")]
    [InlineData("HostBuilder.Count > 0 ? host : host", "HostBuilder.Count")]
    [InlineData("host.Colour == \"\" ? host : host", "HostBuilder.Colour")]
    [InlineData("host.Add(new Extra())", "Extra")]
    public void A_plugin_that_needs_what_is_not_there_is_refused_by_name(string use, string missing)
    {
        BuildAgainst("1.2.0", $"public static class V {{ public static HostBuilder Do(this HostBuilder host) => {use}; }}");
        Assert.Equal(
            $"Newer 0.0.0 needs {missing} from OriginScript.Abstractions 1.2.0, but this host has 0.1.0. Install a version of the plugin that was built for 0.1.0.",
            _fixture.ProblemOf("Newer")
        );
    }

    [Fact]
    public void A_plugin_whose_verb_has_another_result_now_is_refused()
    {
        BuildAgainst(
            "0.0.9",
            "public static class V { public static void Do(this HostBuilder host) => host.Add(null!); }",
            ("public HostBuilder Add(Step step)", "public Step Add(Step step)"),
            ("        return this;\n    }\n\n    /// <summary>Opens", "        return step;\n    }\n\n    /// <summary>Opens")
        );
        Assert.Contains(
            "needs HostBuilder.Add(Step) from OriginScript.Abstractions 0.0.9, but this host has 0.1.0.",
            _fixture.ProblemOf("Newer"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_plugin_that_lacks_what_the_host_requires_is_refused()
    {
        BuildAgainst(
            "0.0.9",
            """
            public sealed record S;
            public sealed class Old() : Step<S>(new("h", "t", "")) { protected override S? Want(Run run) => null; protected override Task<S?> Read(Run run) => Task.FromResult<S?>(null); protected override Task Delete(Run run, S now) => Task.CompletedTask; }
            """,
            (
                "    protected abstract Task Write(Run run, TState? now, TState want);",
                "    protected virtual Task Write(Run run, TState? now, TState want) => Task.CompletedTask;"
            )
        );
        Assert.Equal(
            "Newer 0.0.0 does not implement Old.Write: it was built for OriginScript.Abstractions 0.0.9, but this host has 0.1.0, which requires it. Rebuild the plugin for 0.1.0.",
            _fixture.ProblemOf("Newer")
        );
    }

    [Fact]
    public void A_refused_plugin_still_shows_its_verbs()
    {
        BuildAgainst("1.2.0", "public static class V { public static HostBuilder Do(this HostBuilder host) => host.Tag(\"a\", \"b\"); }");
        Assert.Equal("Do", _fixture.OpenCatalog().Plugins.Single().Manifest.Verbs.Single().Name);
    }

    public void Dispose() => _fixture.Dispose();

    private void BuildAgainst(string version, string source, params (string From, string To)[] edits)
    {
        var contract = TestAssemblyCompiler.CompileContract(
            _fixture.GetPath("contract"),
            version,
            (file, text) =>
            {
                foreach (var (from, to) in edits)
                    text = text.Replace(from, to, StringComparison.Ordinal);
                return file == "HostBuilder.cs"
                    ? text.Replace("internal HostBuilder(", ExtraMembers + "internal HostBuilder(", StringComparison.Ordinal)
                        + "public sealed class Extra() : Effect(new(\"\", \"\", \"\")) { protected override string Summary => \"\"; protected override Task Perform(Run run) => Task.CompletedTask; }"
                    : text;
            }
        );
        _fixture.BuildPlugin("Newer", source, contract);
    }
}
