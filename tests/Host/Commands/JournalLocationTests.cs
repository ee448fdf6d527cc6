using OriginScript.Host.Commands;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.Commands;

public sealed class JournalLocationTests
{
    [Fact]
    public void The_file_is_named_after_the_recipe_and_a_hash() =>
        Assert.Matches("^shelf\\.[0-9a-f]{8}\\.journal$", Name(CreateTarget("shelf", "a.csx"), "eu-central-1"));

    [Fact]
    public void A_task_s_colons_have_no_place_in_a_file_name() =>
        Assert.StartsWith("ec2-ip-create.", Name(CreateTarget("ec2:ip:create", "ec2:ip:create"), ""));

    [Fact]
    public void Two_files_of_one_name_have_two_journals() =>
        Assert.NotEqual(Name(CreateTarget("shelf", "a/shelf.csx"), ""), Name(CreateTarget("shelf", "b/shelf.csx"), ""));

    [Fact]
    public void Two_regions_have_two_journals() =>
        Assert.NotEqual(Name(CreateTarget("shelf", "a.csx"), "us-east-1"), Name(CreateTarget("shelf", "a.csx"), "eu-central-1"));

    [Fact]
    public void The_same_recipe_in_the_same_place_has_the_same_journal() =>
        Assert.Equal(Name(CreateTarget("shelf", "a.csx"), "us-east-1"), Name(CreateTarget("shelf", "a.csx"), "us-east-1"));

    [Theory]
    [InlineData("/flag", "/variable", "/xdg", "/flag")]
    [InlineData(null, "/variable", "/xdg", "/variable")]
    [InlineData(null, null, "/xdg", "/xdg/originscript")]
    [InlineData(null, null, "not/rooted", "/home/ada/.local/state/originscript")]
    [InlineData(null, null, null, "/home/ada/.local/state/originscript")]
    public void The_folder_is_the_flag_s_the_variable_s_or_the_user_s_own(string? flag, string? variable, string? xdg, string folder)
    {
        var variables = new Dictionary<string, string?> { ["ORIGIN_STATE"] = variable, ["XDG_STATE_HOME"] = xdg };
        var context = new CommandContext(new() { State = flag }, new(TextWriter.Null, TextWriter.Null, TextReader.Null), (_, _) => { })
        {
            LoadOptions = _ => [],
            HostEnvironment = new()
            {
                GetVariable = name => variables.GetValueOrDefault(name),
                HomeDirectory = "/home/ada",
                CurrentDirectory = "/work",
            },
            Clock = TimeProvider.System,
            Interruption = new(TextWriter.Null),
        };
        Assert.Equal(folder, JournalLocation.GetFolder(context));
    }

    private static string Name(PlanTarget target, string region) => Path.GetFileName(new JournalLocation(target).GetPath("/state", region));

    private static PlanTarget CreateTarget(string name, string identity) =>
        new(name, name, _ => Task.FromResult<Text?>(null))
        {
            RecipeDirectory = "/work",
            Identity = [identity],
            Plugins = [],
        };
}
