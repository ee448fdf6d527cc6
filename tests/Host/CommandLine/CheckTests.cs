using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.CommandLine;

public sealed class CheckTests : IDisposable
{
    private readonly CliHarness _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Check_compiles_and_says_so_and_what_the_compiler_warned_of()
    {
        _cli.Recipes.Warnings = ["broker.csx(1,1): warning: x is never used."];
        Assert.Equal(ExitCode.Success, await _cli.Run("check broker"));
        Assert.Equal("broker.csx(1,1): warning: x is never used.\nscripts/broker.csx compiles.\n", _cli.Errors);
    }

    [Fact]
    public async Task Check_with_json_is_an_event_with_the_warnings()
    {
        _cli.Recipes.SecretVariables = ["ORIGIN_NO_SUCH_SECRET"];
        Assert.Equal(ExitCode.Success, await _cli.Run("check broker --json"));
        var line = _cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        Assert.StartsWith(
            """{"type":"check","recipe":"scripts/broker.csx","warnings":["The secret ORIGIN_NO_SUCH_SECRET is not set.""",
            line,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task J6_check_says_which_secrets_are_not_set()
    {
        _cli.Recipes.SecretVariables = ["ORIGIN_TEST_A", "PATH"];
        Assert.Equal(ExitCode.Success, await _cli.Run("check broker"));
        Assert.Equal(
            "The secret ORIGIN_TEST_A is not set. Set the environment variable of that name. A plan needs none; a run does not start without.\nscripts/broker.csx compiles.\n",
            _cli.Errors
        );
    }
}
