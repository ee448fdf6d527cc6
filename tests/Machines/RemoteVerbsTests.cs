namespace OriginScript.Machines.Tests;

/// <summary>Every verb of the Remote plugin on a real machine.</summary>
[Collection(LabCollection.Name)]
public sealed class RemoteVerbsTests(RemoteVerbsFixture story) : IClassFixture<RemoteVerbsFixture>
{
    [LabFact]
    public void Where_nothing_was_everything_is_brought_about() => Assert.True(story.Outcomes["run"].ExitCode == 0, story.Outcomes["run"].ToString());

    [LabFact]
    public void Done_again_nothing_changes() => Assert.All(Lines("again"), line => Assert.StartsWith("=", line, StringComparison.Ordinal));

    [LabFact]
    public void What_was_changed_by_hand_is_the_only_difference() =>
        Assert.Equal(
            ["remote:timezone", "remote:set_hostname", "remote:package:install", "remote:firewall:port", "remote:file:put", "remote:user:create"],
            Lines("live").Where(line => line[0] == '~').Select(line => line.Split("task: ")[1].Split(' ')[0])
        );

    [LabFact]
    public void A_changed_file_shows_its_lines() => Assert.Contains("         - mine\n", story.Outcomes["live"].Output);

    [LabFact]
    public void Run_again_mends_it() => Assert.Equal(story.Observations["run"], story.Observations["mend"]);

    [LabFact]
    public void Undone_the_machine_is_as_it_was() => Assert.Equal(story.Observations["bare"], story.Observations["undo"]);

    [LabFact]
    public void Contents_arrive_as_they_are() => Assert.Contains("it's $HOME `id` \"quoted\" Grüße\n", story.Observations["run"]);

    [LabFact]
    public void A_secret_is_in_no_output_and_not_in_the_log_of_the_machine() =>
        Assert.True(
            story.Outcomes.Values.All(chapter => !chapter.ToString().Contains("canary", StringComparison.Ordinal))
                && story.Observations["processes"].StartsWith("1: 0", StringComparison.Ordinal),
            story.Observations["processes"]
        );

    private IEnumerable<string> Lines(string chapter) =>
        story
            .Outcomes[chapter]
            .Output.Split('\n')
            .Where(line => line.Length > 0 && line[0] != ' ' && line.Contains("task: ", StringComparison.Ordinal));
}
