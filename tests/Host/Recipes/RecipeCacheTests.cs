using OriginScript.Host.Recipes;
using OriginScript.Host.Tests.Catalog;

namespace OriginScript.Host.Tests.Recipes;

public sealed class RecipeCacheTests : IDisposable
{
    private readonly Yard _yard = new();
    private readonly string _path;

    public RecipeCacheTests()
    {
        _yard.Plugin("Webby", "namespace Web { public static class V { public static HostBuilder Site(this HostBuilder host) => host; } }");
        _yard.File("net.csx", "var zone = \"z\";");
        _path = _yard.File("r.csx", "#load \"net.csx\"\n#if false\n#load \"off.csx\"\n#endif\nHost(zone).Site();");
        _yard.File("off.csx", "Host(nonsense);");
        _yard.Loader().Load(_path);
    }

    [Fact]
    public void An_unchanged_recipe_hits() => Assert.True(IsHit());

    [Fact]
    public void Another_recipe_misses() => Changed(() => _yard.File("r.csx", "Host(\"b\");"), "miss: The recipe has changed since it was last compiled: it was ");

    [Fact]
    public void Another_path_misses() => Assert.Null(_yard.Loader().Peek(_yard.File("copy/r.csx", File.ReadAllText(_path))));

    [Fact]
    public void A_changed_plugin_misses() => Changed(() => _yard.Plugin("Webby", "public static class W;"), "miss: The plugin Webby has changed since it was last compiled: it was ");

    [Fact]
    public void A_new_plugin_misses() => Changed(() => _yard.Plugin("More"), "miss: The plugin More is new since it was last compiled.");

    [Fact]
    public void A_plugin_less_misses() => Changed(() => Directory.Delete(_yard.At("plugins", "Webby"), true), "miss: The plugin Webby is gone since it was last compiled.");

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
        Assert.StartsWith($"miss: The {part} has changed since it was last compiled: it was ", _yard.Loader(other).Explain(_path).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_loaded_file_misses() => Changed(() => _yard.File("net.csx", "var zone = \"y\";"), "miss: YARD/net.csx, which it loads, has changed.");

    [Fact]
    public void A_loaded_file_that_is_gone_misses() => Changed(() => File.Delete(_yard.At("net.csx")), "miss: YARD/net.csx, which it loads, is gone.");

    [Fact]
    public void A_file_that_no_branch_loads_does_not_matter()
    {
        _yard.File("off.csx", "Host(other);");
        Assert.True(IsHit());
    }

    [Fact]
    public void Both_states_of_a_loaded_file_are_kept()
    {
        _yard.File("net.csx", "var zone = \"y\";");
        _yard.Loader().Load(_path);
        _yard.File("net.csx", "var zone = \"z\";");
        Assert.True(IsHit());
    }

    [Fact]
    public void A_file_that_appears_where_one_was_looked_for_misses()
    {
        _yard.File("sub/a.csx", "#load \"b.csx\"");
        _yard.File("b.csx", "");
        var path = _yard.File("s.csx", "#load \"sub/a.csx\"\nHost(\"a\");");
        _yard.Loader().Load(path);
        _yard.File("sub/b.csx", "");
        Assert.Equal("YARD/sub/b.csx has appeared, which was absent when it was compiled.", _yard.Scrubbed(_yard.Loader().Explain(path).Reason));
    }

    [Theory]
    [InlineData("recipe.dll", "miss: The assembly in YARD/cache/recipes/")]
    [InlineData("recipe.txt", "miss: The entry YARD/cache/recipes/")]
    public void A_torn_file_misses(string file, string reason) => Changed(() => Tear(file, content => content[..^7]), reason);

    [Theory]
    [InlineData("recipe.dll")]
    [InlineData("recipe.txt")]
    public void An_altered_file_misses(string file)
    {
        Tear(file, content => [.. content.Select((value, at) => at == content.Length / 2 ? (byte)(value ^ 1) : value)]);
        Assert.False(IsHit());
    }

    [Theory]
    [InlineData("recipe.dll")]
    [InlineData("recipe.txt")]
    public void A_torn_entry_is_replaced(string file)
    {
        Tear(file, content => content[..9]);
        _yard.Loader().Load(_path);
        Assert.True(IsHit());
    }

    [Fact]
    public async Task Sixteen_first_runs_at_once_all_work_and_leave_one_entry()
    {
        var path = _yard.File("new.csx", "#load \"net.csx\"\nHost(zone).Site();");
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Factory.StartNew(
            () => _yard.Loader().Load(path).Read(new Recipe("new", _yard.Path)), TaskCreationOptions.LongRunning).Unwrap()));
        var explained = _yard.Loader().Explain(path);
        Assert.Equal((true, 1), (explained.IsHit, Directory.GetDirectories(_yard.At("cache", "recipes", explained.Key.Hash)).Length));
    }

    [Fact]
    public void Nothing_is_left_aside() => Assert.Empty(Directory.GetFileSystemEntries(_yard.At("cache", "aside")));

    [Fact]
    public void The_cache_is_its_owners_alone() => Assert.Equal(
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
        OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(_yard.Cached));

    [Fact]
    public void A_cache_that_others_may_write_to_is_not_believed()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_yard.Cached, File.GetUnixFileMode(_yard.Cached) | UnixFileMode.OtherWrite);
        Assert.False(IsHit());
    }

    [Fact]
    public async Task Without_a_cache_that_can_be_written_to_the_recipe_still_runs()
    {
        File.WriteAllText(_yard.At("file"), "");
        var said = new List<string>();
        var loader = new RecipeLoader(_yard.Catalog(), new(_yard.At("file", "cache"), said.Add));
        var recipe = new Recipe("r", _yard.Path);
        await loader.Load(_path).Read(recipe);
        Assert.Equal(("z", 1), (string.Join(' ', recipe.Hosts), said.Count));
    }

    [Fact]
    public void The_oldest_entries_go_when_there_are_too_many()
    {
        foreach (var name in new[] { "one", "two", "three", "four" })
            _yard.Loader(keep: 2).Load(_yard.File($"{name}.csx", $"Host(\"{name}\");"));
        Assert.Equal(2, Directory.GetFiles(_yard.At("cache", "recipes"), "recipe.txt", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void A_recipe_that_was_never_compiled_says_so() => Assert.EndsWith(
        "new.csx has not been compiled yet.", _yard.Loader().Explain(_yard.File("new.csx", "Host(\"a\");")).Reason, StringComparison.Ordinal);

    [Fact]
    public void An_explanation_shows_every_input() => Assert.Equal(
        ["host", "contract", "compiler", "dependencies", "plugin Webby", "path", "recipe"],
        _yard.Loader().Explain(_path).Key.Inputs.Select(input => input.Name));

    public void Dispose() => _yard.Dispose();

    private bool IsHit() => _yard.Loader().Peek(_path) is not null;

    private void Changed(Action change, string verdict)
    {
        change();
        Assert.StartsWith(verdict, _yard.Scrubbed(_yard.Loader().Explain(_path).ToString()), StringComparison.Ordinal);
    }

    private void Tear(string name, Func<byte[], byte[]> tear)
    {
        var file = Path.Combine(_yard.Loader().Explain(_path).Folder!, name);
        File.WriteAllBytes(file, tear(File.ReadAllBytes(file)));
    }
}
