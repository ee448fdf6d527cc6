using System.Diagnostics;

namespace OriginScript.EndToEnd.Tests;

/// <summary>The program with plugins that are missing, empty or broken.</summary>
public sealed class PluginErrorTests : IDisposable
{
    private const string Broker = """Host("broker").Launch("debian12").WithIp().Dns("infra.example.org");""";

    private readonly TestFolder _folder = new();
    private readonly Origin _origin;

    public PluginErrorTests()
    {
        // Hard links make the copy cheap; files in it are replaced, never written to.
        Process.Start("cp", ["-al", Path.Combine(Origin.Root, "dist"), Path.Combine(_folder.Path, "dist")]).WaitForExit();
        File.WriteAllText(Path.Combine(_folder.Path, "r.csx"), Broker);
        _origin = new() { Folder = _folder.Path, Program = Path.Combine(_folder.Path, "dist") };
        _origin.Environment["XDG_CACHE_HOME"] = Path.Combine(_folder.Path, "cache");
    }

    public void Dispose()
    {
        _origin.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_verb_of_a_plugin_that_is_not_there_is_named_with_its_plugin()
    {
        Directory.Delete(Plugin("OriginScript.Route53"), recursive: true);
        Snapshot.AssertMatches(await Plan());
    }

    [Fact]
    public async Task No_plugins_at_all()
    {
        Directory.Delete(Path.Combine(_folder.Path, "dist", "plugins"), recursive: true);
        Snapshot.AssertMatches(await Plan());
    }

    [Fact]
    public async Task A_plugin_folder_that_is_empty()
    {
        foreach (var file in Directory.EnumerateFiles(Plugin("OriginScript.Route53")))
            File.Delete(file);
        Snapshot.AssertMatches(await Plan());
    }

    [Fact]
    public async Task A_plugin_that_is_no_assembly()
    {
        File.Delete(Path.Combine(Plugin("OriginScript.Route53"), "OriginScript.Route53.dll"));
        File.WriteAllText(Path.Combine(Plugin("OriginScript.Route53"), "OriginScript.Route53.dll"), "no assembly");
        Snapshot.AssertMatches(await Plan());
    }

    [Fact]
    public async Task A_plugin_without_the_one_it_builds_on()
    {
        Directory.Delete(Plugin("OriginScript.Remote"), recursive: true);
        File.WriteAllText(Path.Combine(_folder.Path, "r.csx"), """Host("broker").PuppetClient("puppet.infra.example.org");""");
        Snapshot.AssertMatches(await Plan());
    }

    [Fact]
    public async Task A_broken_plugin_that_a_recipe_does_not_need_is_no_matter()
    {
        File.Delete(Path.Combine(Plugin("OriginScript.Puppet"), "OriginScript.Puppet.dll"));
        Snapshot.AssertMatches(await Plan());
    }

    private string Plugin(string name) => Path.Combine(_folder.Path, "dist", "plugins", name);

    private async Task<string> Plan() => _folder.Mask((await _origin.Run("plan", "r.csx")).ToString(), _origin);
}
