using System.Text.RegularExpressions;
using OriginScript.Testing;

namespace OriginScript.Machines.Tests;

/// <summary><c>origin run scripts/openshift.csx --sandbox</c> on five real machines.</summary>
[Collection(LabCollection.Name)]
public sealed partial class DeploymentTests(DeploymentFixture story) : IClassFixture<DeploymentFixture>
{
    [LabFact]
    public void Five_hosts_come_up() => Assert.True(story.Outcomes["run"].ExitCode == 0, story.Outcomes["run"].ToString());

    [LabFact]
    public void The_log_has_the_steps_in_the_order_of_the_old_transcript() => Snapshot.AssertMatches(CommandLines(story.Outcomes["run"]));

    [LabFact]
    public void The_master_has_signed_every_client_and_itself() =>
        Assert.All(
            DeploymentFixture.Clients.Append("puppet"),
            host => Assert.Contains($"{host}.infra.example.org", story.Observations["certificates"].Split("Requested Certificates:")[0])
        );

    [LabFact]
    public void Every_client_has_applied_the_site() =>
        Assert.All(DeploymentFixture.Clients, client => Assert.Contains(client, story.Observations[$"{client} role"]));

    [LabFact]
    public void Every_client_finds_the_master_by_its_record() =>
        Assert.All(DeploymentFixture.Clients, client => Assert.Equal(story.Observations["puppet address"], story.Observations[$"{client} finds"]));

    [LabFact]
    public void The_site_may_be_written_by_the_group() => Assert.Equal("puppet 2775", story.Observations["site"]);

    [LabFact]
    public void The_security_groups_decide_who_may_reach_what() =>
        Assert.Equal(("open", "closed"), (story.Observations["8140 from a client"], story.Observations["61613 from the operator"]));

    [LabFact]
    public void A_second_run_changes_nothing() =>
        Assert.True(
            story.Outcomes["again"].ExitCode == 0
                && Marks(story.Outcomes["again"]).All(mark => mark == '=')
                && story.Writes["again"] == story.Writes["run"],
            story.Outcomes["again"].ToString()
        );

    [LabFact]
    public void A_live_plan_in_between_finds_no_difference() => Assert.True(story.Outcomes["live"].ExitCode == 0, story.Outcomes["live"].ToString());

    [LabFact]
    public void What_was_changed_by_hand_is_the_only_difference() =>
        Assert.Equal(
            "~ task: remote:timezone node1.infra.example.org Etc/UTC",
            string.Join('\n', Lines(story.Outcomes["difference"]).Where(line => line[0] != '=').Select(CommandLine))
        );

    [LabFact]
    public void Run_again_mends_it() => Assert.Equal(("Europe/Berlin", "Etc/UTC"), (story.Observations["change"], story.Observations["mended"]));

    [LabFact]
    public void Undo_takes_machines_addresses_and_records_away() =>
        Assert.True(
            story.Outcomes["undo"].ExitCode == 0
                && !story.Observations["left"].Contains("Running", StringComparison.Ordinal)
                && !story.Observations["left"].Contains("address", StringComparison.Ordinal)
                && !story.Observations["left"].Contains("record", StringComparison.Ordinal)
                && story.Observations["mounts"].Length == 0,
            $"{story.Outcomes["undo"]}\n{story.Observations["left"]}\n{story.Observations["mounts"]}"
        );

    /// <summary>
    /// The command lines without their marks: whether the agent's own first run came before ours is not deterministic. Addresses and fingerprints, which are
    /// filled in after the run, differ each time.
    /// </summary>
    private static string CommandLines(Outcome outcome)
    {
        var lines = outcome
            .Output.Split('\n')
            .Where(line => line.Contains("task: ", StringComparison.Ordinal) || line.StartsWith("host ", StringComparison.Ordinal))
            .Select(line => line.Contains("task: ", StringComparison.Ordinal) ? $" {CommandLine(line)[1..]}" : line);
        return Fingerprint().Replace(Address().Replace(string.Join('\n', lines), "ADDRESS"), "FINGERPRINT");
    }

    [GeneratedRegex(@"\b198\.1[89]\.\d+\.\d+\b")]
    private static partial Regex Address();

    [GeneratedRegex("(?:[0-9A-F]{2}:){31}[0-9A-F]{2}")]
    private static partial Regex Fingerprint();

    private static string CommandLine(string line) => line.Split("  #")[0].TrimEnd();

    private static IEnumerable<char> Marks(Outcome outcome) => Lines(outcome).Select(line => line[0]);

    /// <summary>The lines of steps; a group's line has no mark.</summary>
    private static IEnumerable<string> Lines(Outcome outcome) =>
        outcome
            .Output.Split('\n')
            .Where(line => line.Length > 0 && line[0] != ' ' && line.Contains("task: ", StringComparison.Ordinal))
            .Select(line => $"{line[0]} {line[1..].TrimStart()}");
}
