using OriginScript.Host.CommandLine;
using OriginScript.Host.Platform;
using OriginScript.Testing;

namespace OriginScript.Host.Tests.CommandLine;

public sealed class ListTests : IDisposable
{
    private readonly CliHarness _cli = new();

    [Fact]
    public async Task All_tasks_and_recipes()
    {
        await _cli.Run("list");
        Snapshot.AssertMatches(_cli.Output);
    }

    [Fact]
    public async Task Lines_are_cut_at_the_width_of_a_terminal()
    {
        using var narrow = new CliHarness { Width = 60 };
        await narrow.Run("list ec2");
        Snapshot.AssertMatches(narrow.Output);
    }

    [Theory]
    [InlineData("list ec2:ip", "ec2:ip:associate ec2:ip:create ec2:ip:delete")]
    [InlineData("list ec2 ip", "ec2:ip:associate ec2:ip:create ec2:ip:delete")]
    [InlineData("list EC2:I", "ec2:image:list ec2:instance:create ec2:instance:delete ec2:ip:associate ec2:ip:create ec2:ip:delete")]
    [InlineData("list hostname --substring", "remote:get_hostname")]
    [InlineData("-T origin", "origin:baseinstance origin:prepare")]
    public async Task Only_names_that_fit_are_listed(string line, string names)
    {
        await _cli.Run(line);
        Assert.Equal(
            names,
            string.Join(
                ' ',
                _cli.Output.Split('\n').Where(row => row.StartsWith("origin ", StringComparison.Ordinal)).Select(row => row.Split(' ')[1])
            )
        );
    }

    [Fact]
    public async Task No_match_is_reported_and_is_not_a_failure()
    {
        Assert.Equal(ExitCode.Success, await _cli.Run("list zzz"));
        Assert.Equal("No zzz tasks available\n", _cli.Errors);
    }

    [Fact]
    public async Task All_lists_the_commands_as_well()
    {
        await _cli.Run("list plugin --all");
        Assert.Contains("origin plugin list", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_plugins_provide_is_listed_by_name()
    {
        var racks = new FoundPlugin("Racks", "1.2.0", "/plugins/Racks", null)
        {
            Names = [new("verb", "Racks", "Mount"), new("output", "Racks", "SerialNumber")],
        };
        using var cli = new CliHarness { Tasks = new() { Plugins = [racks] } };
        await cli.Run("plugin list --provides");
        Assert.Equal("verb\tRacks\tMount\noutput\tRacks\tSerialNumber\n", cli.Output);
    }

    [Fact]
    public async Task A_recipe_outside_the_cache_shows_the_comment_it_begins_with()
    {
        _cli.Recipes.IsCached = false;
        await _cli.Run("list");
        Assert.Contains("# Brings up the broker.", _cli.Output, StringComparison.Ordinal);
        Assert.Empty(_cli.Recipes.Loaded);
    }

    [Fact]
    public async Task Json_has_a_version_and_a_task_a_line()
    {
        await _cli.Run("list ec2:instance --json");
        Snapshot.AssertMatches(_cli.Output);
    }

    public void Dispose() => _cli.Dispose();
}
