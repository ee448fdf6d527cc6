using OriginScript.Host.Recipes;
using OriginScript.Host.Tests.Plugins;

namespace OriginScript.Host.Tests.Recipes;

public sealed class RecipeCacheTests : IDisposable
{
    private readonly PluginFixture _fixture = new();
    private readonly string _path;

    public RecipeCacheTests()
    {
        _fixture.BuildPlugin("Webby", "namespace Web { public static class V { public static HostBuilder Site(this HostBuilder host) => host; } }");
        _fixture.WriteFile("net.csx", "var zone = \"z\";");
        _path = _fixture.WriteFile("r.csx", "#load \"net.csx\"\n#if false\n#load \"off.csx\"\n#endif\nHost(zone).Site();");
        _fixture.WriteFile("off.csx", "Host(nonsense);");
        _fixture.CreateLoader().Load(_path);
    }

    [Fact]
    public void An_unchanged_recipe_hits() => Assert.True(IsHit());

    [Fact]
    public void Another_recipe_misses() =>
        AssertMissAfter(() => _fixture.WriteFile("r.csx", "Host(\"b\");"), "miss: The recipe has changed since it was last compiled: it was ");

    [Fact]
    public void Another_path_misses() => Assert.Null(_fixture.CreateLoader().FindCached(_fixture.WriteFile("copy/r.csx", File.ReadAllText(_path))));

    [Fact]
    public void A_changed_plugin_misses() =>
        AssertMissAfter(
            () => _fixture.BuildPlugin("Webby", "public static class W;"),
            "miss: The plugin Webby has changed since it was last compiled: it was "
        );

    [Fact]
    public void A_new_plugin_misses() =>
        AssertMissAfter(() => _fixture.BuildPlugin("More"), "miss: The plugin More was added since it was last compiled.");

    [Fact]
    public void A_removed_plugin_misses() =>
        AssertMissAfter(
            () => Directory.Delete(_fixture.GetPath("plugins", "Webby"), true),
            "miss: The plugin Webby was removed since it was last compiled."
        );

    [Theory]
    [InlineData("host")]
    [InlineData("contract")]
    [InlineData("compiler")]
    [InlineData("dependencies")]
    public void Another_build_of_the_program_misses(string part)
    {
        var other = part switch
        {
            "host" => Toolchain.Current with { Host = "other" },
            "contract" => Toolchain.Current with { Contract = "other" },
            "compiler" => Toolchain.Current with { Compiler = "other" },
            _ => Toolchain.Current with { Dependencies = "other" },
        };
        Assert.StartsWith(
            $"miss: The {part} has changed since it was last compiled: it was ",
            _fixture.CreateLoader(other).Explain(_path).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_changed_loaded_file_misses() =>
        AssertMissAfter(() => _fixture.WriteFile("net.csx", "var zone = \"y\";"), "miss: ROOT/net.csx, which it loads, has changed.");

    [Fact]
    public void A_loaded_file_that_is_gone_misses() =>
        AssertMissAfter(() => File.Delete(_fixture.GetPath("net.csx")), "miss: ROOT/net.csx, which it loads, no longer exists.");

    [Fact]
    public void A_file_that_no_branch_loads_does_not_matter()
    {
        _fixture.WriteFile("off.csx", "Host(other);");
        Assert.True(IsHit());
    }

    [Fact]
    public void Both_states_of_a_loaded_file_are_kept()
    {
        _fixture.WriteFile("net.csx", "var zone = \"y\";");
        _fixture.CreateLoader().Load(_path);
        _fixture.WriteFile("net.csx", "var zone = \"z\";");
        Assert.True(IsHit());
    }

    [Fact]
    public void A_file_that_appears_where_one_was_looked_for_misses()
    {
        _fixture.WriteFile("sub/a.csx", "#load \"b.csx\"");
        _fixture.WriteFile("b.csx", "");
        var path = _fixture.WriteFile("s.csx", "#load \"sub/a.csx\"\nHost(\"a\");");
        _fixture.CreateLoader().Load(path);
        _fixture.WriteFile("sub/b.csx", "");
        Assert.Equal(
            "ROOT/sub/b.csx exists now but did not when it was compiled.",
            _fixture.ScrubPaths(_fixture.CreateLoader().Explain(path).Reason)
        );
    }

    [Theory]
    [InlineData("recipe.dll", "miss: The assembly in ROOT/cache/recipes/")]
    [InlineData("recipe.txt", "miss: The entry ROOT/cache/recipes/")]
    public void A_truncated_file_misses(string file, string reason) => AssertMissAfter(() => CorruptFile(file, content => content[..^7]), reason);

    [Theory]
    [InlineData("recipe.dll")]
    [InlineData("recipe.txt")]
    public void An_altered_file_misses(string file)
    {
        CorruptFile(file, content => [.. content.Select((value, at) => at == content.Length / 2 ? (byte)(value ^ 1) : value)]);
        Assert.False(IsHit());
    }

    [Theory]
    [InlineData("recipe.dll")]
    [InlineData("recipe.txt")]
    public void A_truncated_entry_is_replaced(string file)
    {
        CorruptFile(file, content => content[..9]);
        _fixture.CreateLoader().Load(_path);
        Assert.True(IsHit());
    }

    [Fact]
    public async Task Sixteen_first_runs_at_once_all_work_and_leave_one_entry()
    {
        var path = _fixture.WriteFile("new.csx", "#load \"net.csx\"\nHost(zone).Site();");
        await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(_ =>
                    Task.Factory.StartNew(
                            () => _fixture.CreateLoader().Load(path).AddSteps(new Recipe("new", _fixture.Path)),
                            TaskCreationOptions.LongRunning
                        )
                        .Unwrap()
                )
        );
        var explained = _fixture.CreateLoader().Explain(path);
        Assert.Equal((true, 1), (explained.IsHit, Directory.GetDirectories(_fixture.GetPath("cache", "recipes", explained.Key.Hash)).Length));
    }

    [Fact]
    public void No_temporary_file_is_left() => Assert.Empty(Directory.GetFileSystemEntries(_fixture.GetPath("cache", "aside")));

    [Fact]
    public void The_cache_is_its_owners_alone() =>
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(_fixture.CachePath)
        );

    [Fact]
    public void A_cache_that_others_may_write_to_is_not_trusted()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_fixture.CachePath, File.GetUnixFileMode(_fixture.CachePath) | UnixFileMode.OtherWrite);
        Assert.False(IsHit());
    }

    [Fact]
    public async Task Without_a_cache_that_can_be_written_to_the_recipe_still_runs()
    {
        File.WriteAllText(_fixture.GetPath("file"), "");
        var said = new List<string>();
        var loader = new RecipeLoader(_fixture.OpenCatalog(), new(_fixture.GetPath("file", "cache"), said.Add));
        var recipe = new Recipe("r", _fixture.Path);
        await loader.Load(_path).AddSteps(recipe);
        Assert.Equal(("z", 1), (string.Join(' ', recipe.Hosts), said.Count));
    }

    [Fact]
    public void The_oldest_entries_go_when_there_are_too_many()
    {
        foreach (var name in new[] { "one", "two", "three", "four" })
            _fixture.CreateLoader(keep: 2).Load(_fixture.WriteFile($"{name}.csx", $"Host(\"{name}\");"));
        Assert.Equal(2, Directory.GetFiles(_fixture.GetPath("cache", "recipes"), "recipe.txt", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void A_recipe_that_was_never_compiled_says_so() =>
        Assert.EndsWith(
            "new.csx has not been compiled yet.",
            _fixture.CreateLoader().Explain(_fixture.WriteFile("new.csx", "Host(\"a\");")).Reason,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_explanation_shows_every_input() =>
        Assert.Equal(
            ["host", "contract", "compiler", "dependencies", "plugin Webby", "path", "recipe"],
            _fixture.CreateLoader().Explain(_path).Key.Inputs.Select(input => input.Name)
        );

    public void Dispose() => _fixture.Dispose();

    private bool IsHit() => _fixture.CreateLoader().FindCached(_path) is not null;

    private void AssertMissAfter(Action change, string verdict)
    {
        change();
        Assert.StartsWith(verdict, _fixture.ScrubPaths(_fixture.CreateLoader().Explain(_path).ToString()), StringComparison.Ordinal);
    }

    private void CorruptFile(string name, Func<byte[], byte[]> tear)
    {
        var file = Path.Combine(_fixture.CreateLoader().Explain(_path).Folder!, name);
        File.WriteAllBytes(file, tear(File.ReadAllBytes(file)));
    }
}
