using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.CommandLine;

/// <summary>An option before the name of a recipe that nothing declares is named, instead of the recipe that is not seen behind it.</summary>
public sealed class UnknownOptionTests : IDisposable
{
    private readonly CliHarness _cli = new();

    [Theory]
    [InlineData(
        "plan -x broker",
        "There is no option -x before the name of a recipe or task. Write the options of a recipe or task after its name; \"origin help run\" lists the others."
    )]
    [InlineData(
        "-V",
        "There is no option -V before the name of a recipe or task. Write the options of a recipe or task after its name; \"origin help run\" lists the others."
    )]
    [InlineData("plan --verbos broker", "There is no option --verbos. Did you mean --verbose?")]
    [InlineData("plan", "No recipe or task given. Write the path of a .csx file, or a name that \"origin list\" shows.")]
    public async Task It_is_named(string line, string sentence)
    {
        Assert.Equal(ExitCode.UsageError, await _cli.Run(line));
        Assert.Equal(sentence, _cli.Errors.TrimEnd());
    }

    [Fact]
    public async Task A_command_of_another_tool_that_has_no_counterpart_is_not_guessed()
    {
        Assert.Equal(ExitCode.UsageError, await _cli.Run("init"));
        Assert.DoesNotContain("Did you mean", _cli.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _cli.Dispose();
}
