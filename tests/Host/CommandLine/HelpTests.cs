using System.Reflection;
using OriginScript.Host.CommandLine.Help;
using OriginScript.Host.Platform;
using OriginScript.Testing;

namespace OriginScript.Host.Tests.CommandLine;

public sealed class HelpTests : IDisposable
{
    private readonly CliHarness _cli = new();

    [Theory]
    [InlineData("", "overview")]
    [InlineData("help ec2:ip", "namespace")]
    [InlineData("help ec2:instance:create", "task")]
    [InlineData("help Dns", "verb")]
    [InlineData("help Host", "member")]
    [InlineData("help scripts/broker.csx", "recipe")]
    [InlineData("help run", "command")]
    [InlineData("help journal", "group")]
    [InlineData("help sandbox", "command_and_group")]
    public async Task Help_of(string line, string what)
    {
        Assert.Equal(ExitCode.Success, await _cli.Run(line));
        Snapshot.AssertMatches(_cli.Output, what);
    }

    [Theory]
    [InlineData("ec2:ip", "help ec2:ip")]
    [InlineData("ec2 ip", "help ec2:ip")]
    [InlineData("ec2:ip:create --help", "help ec2:ip:create")]
    [InlineData("ec2 ip create --region r -h", "help ec2:ip:create")]
    [InlineData("run scripts/broker.csx web --help", "help scripts/broker.csx")]
    [InlineData("broker --help", "help scripts/broker.csx")]
    [InlineData("--help", "help")]
    [InlineData("journal", "help journal")]
    [InlineData("journal --help", "help journal")]
    public async Task Help_is_asked_for_in_many_ways(string one, string other)
    {
        using var prompt = new CliHarness();
        await _cli.Run(one);
        await prompt.Run(other);
        Assert.Equal(prompt.Output, _cli.Output);
    }

    [Theory]
    [InlineData("help dns", "help Dns")]
    [InlineData("help .Dns", "help Dns")]
    [InlineData("help .dns", "help Dns")]
    [InlineData("help HOST", "help Host")]
    public async Task A_verb_is_found_in_other_letters_and_with_its_dot(string one, string other)
    {
        using var prompt = new CliHarness();
        Assert.Equal(ExitCode.Success, await _cli.Run(one));
        await prompt.Run(other);
        Assert.Equal(prompt.Output, _cli.Output);
    }

    [Theory]
    [InlineData("help Dnss", "Nothing is called Dnss. Did you mean .Dns?")]
    [InlineData("help .Dsn", "Nothing is called .Dsn. Did you mean .Dns?")]
    [InlineData("help hots", "Nothing is called hots. Did you mean Host?")]
    public async Task A_misspelt_verb_is_suggested(string line, string sentence)
    {
        Assert.Equal(ExitCode.UsageError, await _cli.Run(line));
        Assert.Equal(sentence, _cli.Errors.TrimEnd());
    }

    [Fact]
    public async Task On_a_narrow_terminal_no_text_is_cut_off()
    {
        using var narrow = new CliHarness { Width = 70 };
        await _cli.Run("help journal");
        await narrow.Run("help journal");
        Assert.Equal(JoinWords(_cli.Output), JoinWords(narrow.Output));
        Assert.All(narrow.Output.Split('\n').Where(line => line.Contains('#')), line => Assert.InRange(line.Length, 0, 70));

        static string JoinWords(string text) =>
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word != "#"));
    }

    [Fact]
    public async Task Help_of_a_recipe_outside_the_cache_compiles_it()
    {
        _cli.Recipes.IsCached = false;
        await _cli.Run("help broker");
        Assert.Single(_cli.Recipes.Loaded);
    }

    [Fact]
    public void Every_member_that_a_script_can_use_has_help() =>
        Assert.Equal(
            typeof(RecipeScript)
                .GetMembers()
                .Where(member => member.DeclaringType == typeof(RecipeScript) && member is PropertyInfo or MethodInfo { IsSpecialName: false })
                .Select(member => member.Name)
                .Distinct()
                .Order(StringComparer.Ordinal),
            RecipeMembers.All.Select(member => member.Name).Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task Help_of_an_empty_word_is_refused_in_a_sentence() => Assert.Equal(ExitCode.UsageError, await _cli.Run("help", ""));

    public void Dispose() => _cli.Dispose();
}
