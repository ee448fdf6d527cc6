using OriginScript.Testing;

namespace OriginScript.Machines.Tests;

/// <summary><c>origin run scripts/openshift.csx --sandbox</c> on five real machines.</summary>
[Collection(LabCollection.Name)]
public sealed class StoryTests(Story story) : IClassFixture<Story>
{
    [LabFact]
    public void Five_hosts_come_up() => Assert.True(story.Chapters["run"].ExitCode == 0, story.Chapters["run"].ToString());

    [LabFact]
    public void The_log_has_the_steps_in_the_order_of_the_old_transcript() => Snapshot.Matches(Echoes(story.Chapters["run"]));

    [LabFact]
    public void The_master_has_signed_every_client_and_itself() => Assert.All(
        Story.Clients.Append("puppet"),
        host => Assert.Contains($"{host}.infra.example.org", story.Seen["certificates"].Split("Requested Certificates:")[0]));

    [LabFact]
    public void Every_client_has_applied_the_site() => Assert.All(Story.Clients, client => Assert.Contains(client, story.Seen[$"{client} role"]));

    [LabFact]
    public void Every_client_finds_the_master_by_its_record() => Assert.All(Story.Clients, client => Assert.Equal(story.Seen["puppet address"], story.Seen[$"{client} finds"]));

    [LabFact]
    public void The_site_may_be_written_by_the_group() => Assert.Equal("puppet 2775", story.Seen["site"]);

    [LabFact]
    public void The_security_groups_decide_who_may_reach_what() =>
        Assert.Equal(("open", "closed"), (story.Seen["8140 from a client"], story.Seen["61613 from the operator"]));

    [LabFact]
    public void A_second_run_changes_nothing() => Assert.True(
        story.Chapters["again"].ExitCode == 0 && Marks(story.Chapters["again"]).All(mark => mark == '=') && story.Writes["again"] == story.Writes["run"],
        story.Chapters["again"].ToString());

    [LabFact]
    public void A_live_plan_in_between_finds_no_difference() => Assert.True(story.Chapters["live"].ExitCode == 0, story.Chapters["live"].ToString());

    [LabFact]
    public void What_was_changed_by_hand_is_the_only_difference() => Assert.Equal(
        "~ task: remote:timezone node1.infra.example.org Etc/UTC",
        string.Join('\n', Lines(story.Chapters["difference"]).Where(line => line[0] != '=').Select(Echo)));

    [LabFact]
    public void Run_again_mends_it() => Assert.Equal(("Europe/Berlin", "Etc/UTC"), (story.Seen["change"], story.Seen["mended"]));

    [LabFact]
    public void Undo_takes_machines_addresses_and_records_away() => Assert.True(
        story.Chapters["undo"].ExitCode == 0 && !story.Seen["left"].Contains("Running", StringComparison.Ordinal)
        && !story.Seen["left"].Contains("address", StringComparison.Ordinal) && !story.Seen["left"].Contains("record", StringComparison.Ordinal) && story.Seen["mounts"].Length == 0,
        $"{story.Chapters["undo"]}\n{story.Seen["left"]}\n{story.Seen["mounts"]}");

    /// <summary>The echoes without their marks: whether the agent's own first run came before ours is a matter of luck.</summary>
    private static string Echoes(Outcome outcome) => string.Join('\n', outcome.Output.Split('\n')
        .Where(line => line.Contains("task: ", StringComparison.Ordinal) || line.StartsWith("host ", StringComparison.Ordinal))
        .Select(line => line.Contains("task: ", StringComparison.Ordinal) ? $" {Echo(line)[1..]}" : line));

    private static string Echo(string line) => line.Split("  #")[0].TrimEnd();

    private static IEnumerable<char> Marks(Outcome outcome) => Lines(outcome).Select(line => line[0]);

    /// <summary>The lines of steps; a group's line has no mark.</summary>
    private static IEnumerable<string> Lines(Outcome outcome) =>
        outcome.Output.Split('\n').Where(line => line.Length > 0 && line[0] != ' ' && line.Contains("task: ", StringComparison.Ordinal))
            .Select(line => $"{line[0]} {line[1..].TrimStart()}");
}
