using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.Tests.CommandLine;

public sealed class NameCollisionTests : IDisposable
{
    private static readonly CommandSignature Other = new(
        "ec2:ip:create",
        TaskKind.Task,
        "Makes an address.",
        RequiresConfirmation: false,
        [],
        "Other.Cloud",
        nameof(FakeVerbs),
        nameof(FakeVerbs.Allocate)
    );

    private readonly CliHarness _cli = new()
    {
        Tasks = new()
        {
            All = [.. NameCollisions.Mark([.. new FakeTaskCatalog().All, Other])],
            Verbs = [.. new FakeTaskCatalog().Verbs, new("WithIp", "Cloud.Verbs", [], "", "Other.Cloud")],
        },
    };

    [Theory]
    [InlineData("ec2:ip:create")]
    [InlineData("plan ec2 ip create")]
    [InlineData("help ec2:ip:cr")]
    public async Task A_task_of_two_plugins_is_refused_with_both_names(string line)
    {
        Assert.Equal(ExitCode.UsageError, await _cli.Run(line));
        Assert.Equal(
            "The task ec2:ip:create is provided by OriginScript.Shelf and by Other.Cloud. Write OriginScript.Shelf:ec2:ip:create or Other.Cloud:ec2:ip:create.",
            _cli.Errors.TrimEnd()
        );
    }

    [Theory]
    [InlineData("plan Other.Cloud:ec2:ip:create", "Other.Cloud")]
    [InlineData("plan OriginScript.Shelf:ec2:ip:create", "OriginScript.Shelf")]
    public async Task It_is_chosen_by_its_plugin(string line, string plugin)
    {
        Assert.Equal(ExitCode.Success, await _cli.Run(line));
        Assert.Equal([plugin], _cli.Runner.Target!.Plugins);
    }

    [Fact]
    public async Task A_list_shows_what_to_type()
    {
        await _cli.Run("list");
        Assert.Contains("origin Other.Cloud:ec2:ip:create ", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("origin OriginScript.Shelf:ec2:ip:create ", _cli.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("plugin list")]
    [InlineData("check broker")]
    public async Task A_verb_of_two_plugins_is_reported(string line)
    {
        Assert.Equal(ExitCode.Success, await _cli.Run(line));
        Assert.Contains(
            "The verb .WithIp is provided by OriginScript.Shelf and by Other.Cloud. If a call of it is ambiguous, write Shelf.Verbs.WithIp(host, ...) or Cloud.Verbs.WithIp(host, ...).\n",
            _cli.Errors,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _cli.Dispose();
}
