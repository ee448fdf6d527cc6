using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.Tests.Plugins;

public sealed class OptionTests : IDisposable
{
    private const string Source =
        PluginFixture.ProbeSource
        + """

            /// <summary>Options.</summary>
            [PluginOptions]
            public sealed record Places
            {
                /// <summary>The shelf to use.</summary>
                [PluginOption("shelf", EnvironmentVariables = ["SHELF", "RACK"], ConfigurationKeys = ["Shelf"], IdentifiesPlace = true, Group = "place")]
                public string? Shelf { get; init; }

                /// <summary>How often to try.</summary>
                [PluginOption("tries", Default = "3")]
                public int Tries { get; init; }

                [PluginOption("patience")]
                public TimeSpan? Patience { get; init; }

                [PluginOption("password")]
                public Secret? Password { get; init; }

                public string? NotAnOption { get; init; }
            }
            """;

    private readonly PluginFixture _fixture = new();

    [Fact]
    public void Options_are_read_from_the_record_without_loading_it()
    {
        _fixture.BuildAssembly("Probe", Source);
        var options = _fixture.OpenCatalog().Options;
        Assert.Equal(
            [
                "password Secret config",
                "patience Duration",
                "shelf Text place SHELF RACK Shelf in group place: The shelf to use.",
                "tries Int = 3: How often to try.",
            ],
            options.Select(Describe)
        );
    }

    [Fact]
    public void They_survive_the_cache()
    {
        _fixture.BuildAssembly("Probe", Source);
        var derived = _fixture.OpenCatalog().Options.Select(Describe).ToList();
        Assert.Equal(derived, _fixture.OpenCatalog().Options.Select(Describe));
    }

    [Fact]
    public void A_loaded_plugin_gives_its_record()
    {
        _fixture.BuildAssembly("Probe", Source);
        var record = Assert.Single(_fixture.OpenCatalog().Load(["Probe"]).Options);
        var made = record.Create(new Dictionary<string, object> { ["Tries"] = 5, ["Patience"] = TimeSpan.FromSeconds(1) });
        Assert.Equal("Places { Shelf = , Tries = 5, Patience = 00:00:01, Password = , NotAnOption =  }", made.ToString());
    }

    [Fact]
    public void Two_plugins_that_declare_the_same_option_are_named()
    {
        _fixture.BuildAssembly("One", Source);
        _fixture.BuildAssembly("Two", Source);
        Assert.Equal(
            "Both One and Two declare the option --password. Remove the folder of one of them.",
            Assert.Throws<PluginException>(() => _fixture.OpenCatalog().Options).Message
        );
    }

    [Theory]
    [InlineData(
        "[PluginOption(\"shelf\")] public double Shelf { get; init; }",
        "The option --shelf of Probe is of type double. Use string, bool, int, Uri, TimeSpan or Secret."
    )]
    [InlineData(
        "[PluginOption(\"The Shelf\")] public string? Shelf { get; init; }",
        "Probe declares the option \"The Shelf\". Write its name in lower-case letters, digits and hyphens, not starting with no-."
    )]
    [InlineData(
        "[PluginOption(\"shelf\")] public string? Shelf { get; }",
        "The property Shelf of the option --shelf of Probe cannot be set. Give it an init accessor."
    )]
    [InlineData(
        "[PluginOption(\"shelf\", Default = \"x\")] public int Shelf { get; init; }",
        "The default of an option of Probe is wrong. The option shelf is \"x\" (default), which is not a whole number. Write for example 5."
    )]
    [InlineData(
        "[PluginOption(\"shelf\")] public string? A { get; init; } [PluginOption(\"shelf\")] public string? B { get; init; }",
        "Probe declares the option --shelf in both A and B. Rename one of them."
    )]
    public void What_cannot_be_an_option_is_refused(string property, string sentence)
    {
        _fixture.BuildAssembly("Probe", PluginFixture.ProbeSource + " [PluginOptions] public sealed record Places { " + property + " }");
        Assert.Equal(sentence, Assert.Single(_fixture.OpenCatalog().Plugins).Problem);
    }

    public void Dispose() => _fixture.Dispose();

    private static string Describe(PluginOption option) =>
        string.Join(
            ' ',
            [
                $"{option.Name} {option.Kind}",
                .. option.IdentifiesPlace ? ["place"] : Array.Empty<string>(),
                .. option.IsConfigurationOnly ? ["config"] : Array.Empty<string>(),
                .. option.EnvironmentVariables,
                .. option.ConfigurationKeys,
                .. option.Group is null ? Array.Empty<string>() : [$"in group {option.Group}"],
                .. option.Default is null ? Array.Empty<string>() : [$"= {option.Default}"],
            ]
        ) + (option.Help.Length > 0 ? $": {option.Help}" : "");
}
