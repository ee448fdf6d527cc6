namespace OriginScript.Machines.Tests;

[Collection(LabCollection.Name)]
public sealed class ClientKillTests(MasterAndClientFixture pair) : IClassFixture<MasterAndClientFixture>
{
    [LabFact]
    public void The_master_comes_up() => Assert.True(pair.Master!.ExitCode == 0, pair.Master.ToString());

    [LabFact]
    public void Killed_at_each_journal_entry_and_run_again_it_comes_to_its_end() =>
        Assert.True(pair.Kills.Count > 20 && pair.LastRun!.ExitCode == 0, $"{pair.Kills.Count} kills, then {pair.LastRun}");

    [LabFact]
    public void Nothing_is_left_to_do() => Assert.True(pair.LivePlan!.ExitCode == 0, pair.LivePlan.ToString());

    [LabFact]
    public void Nothing_exists_twice() =>
        Assert.Equal(
            """
            instance client t3.micro goal Running
            instance puppet t3.micro goal Running
            address client on client
            address puppet on puppet
            record client.infra.example.org. A 300 <client>
            record puppet.infra.example.org. A 300 <puppet>
            """,
            pair.Picture
        );

    [LabFact]
    public void The_client_has_one_certificate() =>
        Assert.Equal(1, pair.Certificates.Split('\n').Count(line => line.Contains("client.infra.example.org", StringComparison.Ordinal)));

    [LabFact]
    public void Another_key_under_the_same_name_is_not_signed() =>
        Assert.True(
            pair.RunWithForeignKey!.ExitCode == 1 && pair.RunWithForeignKey.Errors.Contains("Nothing was signed.", StringComparison.Ordinal),
            pair.RunWithForeignKey.ToString()
        );

    [LabFact]
    public void What_is_said_then_helps() => Assert.True(pair.RunAfterCleaning!.ExitCode == 0, pair.RunAfterCleaning.ToString());
}
