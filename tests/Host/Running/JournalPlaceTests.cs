using OriginScript.Host.Running;

namespace OriginScript.Host.Tests.Running;

public sealed class JournalPlaceTests
{
    [Fact]
    public void The_file_is_named_after_the_recipe_and_a_hash() =>
        Assert.Matches("^shelf\\.[0-9a-f]{8}\\.journal$", Name(Of("shelf", "a.csx"), "eu-central-1"));

    [Fact]
    public void A_task_s_colons_have_no_place_in_a_file_name() =>
        Assert.StartsWith("ec2-ip-create.", Name(Of("ec2:ip:create", "ec2:ip:create"), ""));

    [Fact]
    public void Two_files_of_one_name_have_two_journals() =>
        Assert.NotEqual(Name(Of("shelf", "a/shelf.csx"), ""), Name(Of("shelf", "b/shelf.csx"), ""));

    [Fact]
    public void Two_regions_have_two_journals() =>
        Assert.NotEqual(Name(Of("shelf", "a.csx"), "us-east-1"), Name(Of("shelf", "a.csx"), "eu-central-1"));

    [Fact]
    public void The_same_recipe_in_the_same_place_has_the_same_journal() =>
        Assert.Equal(Name(Of("shelf", "a.csx"), "us-east-1"), Name(Of("shelf", "a.csx"), "us-east-1"));

    [Theory]
    [InlineData("/flag", "/variable", "/xdg", "/flag")]
    [InlineData(null, "/variable", "/xdg", "/variable")]
    [InlineData(null, null, "/xdg", "/xdg/originscript")]
    [InlineData(null, null, "not/rooted", "/home/ada/.local/state/originscript")]
    [InlineData(null, null, null, "/home/ada/.local/state/originscript")]
    public void The_folder_is_the_flag_s_the_variable_s_or_the_user_s_own(string? flag, string? variable, string? xdg, string folder)
    {
        var variables = new Dictionary<string, string?> { ["ORIGIN_STATE"] = variable, ["XDG_STATE_HOME"] = xdg };
        var bench = new Bench(new() { State = flag }, new(TextWriter.Null, TextWriter.Null, TextReader.Null), (_, _) => { })
        {
            Surroundings = new() { Variable = name => variables.GetValueOrDefault(name), Home = "/home/ada", Directory = "/work" },
            Clock = TimeProvider.System,
            Interruption = new(TextWriter.Null),
        };
        Assert.Equal(folder, JournalPlace.Folder(bench));
    }

    private static string Name(Subject subject, string region) => Path.GetFileName(new JournalPlace(subject).In("/state", region));

    private static Subject Of(string name, string identity) => new(name, name, _ => Task.FromResult<Text?>(null))
    {
        Directory = "/work",
        Identity = [identity],
        Plugins = [],
    };
}
