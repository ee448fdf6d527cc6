using OriginScript.Host.Plugins;

namespace OriginScript.Host.Tests.Plugins;

public sealed class ManifestTests : IDisposable
{
    private const string Source = """
        [assembly: System.Reflection.AssemblyInformationalVersion("1.2.3+abcdef")]
        [assembly: BuildsOn("Base", "[1.0,2.0)")]
        namespace Here
        {
            public sealed class Probe : IPlugin { public void Register(Ports ports) { } }
            public static class ZoneVerb
            {
                /// <summary>Points <c>name.zone</c> at the
                /// host, see <see cref="Probe"/>.</summary>
                /// <param name="host">Which host.</param>
                /// <param name="siteRepo">Where the <paramref name="host"/> looks.</param>
                [Task("zone:point", RequiresConfirmation = true)]
                public static HostBuilder Point(this HostBuilder host, string siteRepo, int ttl = 300, bool force = false, double? weight = null, [Option] Text? note = null, params string[] groups) => host;

                /// <summary>Another one.</summary>
                [Provides("zone")]
                [Provides("fqdn", Usage = "Point(name)")]
                public static HostBuilder Point(this HostBuilder host, HostBuilder other) => host;

                /// <summary>Makes a zone.</summary>
                [Task("zone:create")]
                public static Output Create(Recipe recipe, [Argument] string name = "all", [Option] string ownerID = "me") => recipe.Output("zone");

                extension(HostBuilder host)
                {
                    /// <summary>The zone's name.</summary>
                    public Output ZoneName => host.Output("zone");

                    public string Label => host.Name;
                }

                [Task("zone:list")]
                public static Task<bool> List(Run run, [Option] string name) => Task.FromResult(true);
            }
        }
        """;

    private readonly PluginFixture _fixture = new();
    private readonly PluginManifest _manifest;

    public ManifestTests()
    {
        _fixture.BuildAssembly("Sample", Source);
        _manifest = _fixture.OpenCatalog().Plugins.Single().Manifest;
    }

    [Fact]
    public void The_version_is_the_informational_one_without_its_revision() => Assert.Equal("1.2.3", _manifest.Version);

    [Fact]
    public void The_namespaces_are_those_of_verbs() => Assert.Equal(["Here"], _manifest.Namespaces);

    [Fact]
    public void The_plugins_it_builds_on_are_those_it_declares() => Assert.Equal([new PluginDependency("Base", "[1.0,2.0)")], _manifest.BuildsOn);

    [Fact]
    public void A_verb_is_shown_as_it_is_written() =>
        Assert.Equal(
            [
                "Point(string siteRepo, int ttl = 300, bool force = false, double? weight = null, Text? note = null, params string[] groups): Points name.zone at the host, see Probe.",
                "Point(HostBuilder other): Another one.",
            ],
            _manifest.Verbs.Select(verb => $"{verb.Name}({verb.ParameterList}): {verb.Summary}")
        );

    [Fact]
    public void A_verb_has_its_class_and_the_docs_of_each_parameter() =>
        Assert.Equal(
            ["Here.ZoneVerb", "string siteRepo: Where the host looks.", "int ttl = 300: "],
            _manifest.Verbs[0].Parameters.Take(2).Select(parameter => $"{parameter.Declaration}: {parameter.Help}").Prepend(_manifest.Verbs[0].Type)
        );

    [Fact]
    public void Outputs_are_the_extension_properties_of_that_type() =>
        Assert.Equal([new OutputProperty("ZoneName", "Here.ZoneVerb")], _manifest.Outputs);

    [Fact]
    public void What_it_provides_is_listed_by_name_and_read_again()
    {
        var names = ProvidedName.Of(_manifest).ToList();
        Assert.Equal([new("verb", "Sample", "Point"), new("output", "Sample", "ZoneName")], names);
        Assert.Equal(names, names.Select(name => ProvidedName.TryParse($"{name}")));
    }

    [Fact]
    public void A_provider_is_suggested_with_its_required_parameters_or_as_it_says() =>
        Assert.Equal([new OutputProvider("fqdn", "Point(name)"), new OutputProvider("zone", "Point(other)")], _manifest.Providers);

    [Fact]
    public void Tasks_are_sorted_and_know_what_they_do() =>
        Assert.Equal(
            ["zone:create Task Makes a zone.", "zone:list Query ", "zone:point Verb Points name.zone at the host, see Probe."],
            _manifest.Tasks.Select(task => $"{task.Name} {task.Kind} {task.Summary}")
        );

    [Fact]
    public void A_task_that_asks_says_so() =>
        Assert.Equal(["zone:point"], _manifest.Tasks.Where(task => task.RequiresConfirmation).Select(task => task.Name));

    [Theory]
    [InlineData("zone:point", "HOST:Text! SITE-REPO:Text! --ttl:Int=300 --force:Bool=False --weight:Number --note:Text GROUPS:Texts!")]
    [InlineData("zone:create", "NAME:Text=all --owner-id:Text=me")]
    [InlineData("zone:list", "--name:Text!")]
    public void Parameters_become_arguments_and_options(string task, string expected) =>
        Assert.Equal(expected, string.Join(' ', _manifest.Tasks.Single(known => known.Name == task).Parameters.Select(Shown)));

    [Fact]
    public void Help_comes_from_the_docs() =>
        Assert.Equal(
            ["Which host.", "Where the host looks."],
            _manifest.Tasks.Single(task => task.Name == "zone:point").Parameters.Take(2).Select(parameter => parameter.Help)
        );

    [Fact]
    public void A_manifest_out_of_the_cache_is_the_same() =>
        Assert.Equivalent(_manifest, _fixture.OpenCatalog().Plugins.Single().Manifest, strict: true);

    [Fact]
    public void Another_content_has_another_manifest()
    {
        _fixture.BuildAssembly("Sample", Source.Replace("zone:create", "zone:make", StringComparison.Ordinal));
        Assert.Equal(["zone:list", "zone:make", "zone:point"], _fixture.OpenCatalog().Plugins.Single().Manifest.Tasks.Select(task => task.Name));
    }

    [Fact]
    public void A_damaged_manifest_is_derived_again()
    {
        var file = Directory.GetFiles(_fixture.GetPath("cache", "plugins")).Single();
        File.WriteAllText(file, File.ReadAllText(file).Replace("zone:create", "zone:crea", StringComparison.Ordinal));
        Assert.Equal("zone:create", _fixture.OpenCatalog().Plugins.Single().Manifest.Tasks[0].Name);
    }

    public void Dispose() => _fixture.Dispose();

    private static string Shown(Parameter parameter)
    {
        var value = parameter.Default is string[] texts ? string.Join(',', texts) : parameter.Default;
        return $"{(parameter.IsPositional ? parameter.Name.ToUpperInvariant() : "--" + parameter.Name)}:{parameter.Type}{(parameter.IsRequired ? "!" : "")}{(value is null ? "" : $"={value}")}";
    }
}
