namespace OriginScript.AwsEmulator.Tests;

public sealed class RecordSetsTests
{
    [Fact]
    public async Task A_zone_begins_with_its_name_servers_and_its_authority()
    {
        await using var sandbox = await SandboxFixture.Start();

        var sets = (await sandbox.Zones.Get($"hostedzone/{Route53TestClient.Infra}/rrset")).Body.Descendants("ResourceRecordSet");

        Assert.Equal(["NS 172800", "SOA 900"], sets.Select(set => $"{set.Element("Type")!.Value} {set.Element("TTL")!.Value}"));
    }

    [Fact]
    public async Task Records_come_in_the_order_of_their_labels_from_the_right()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Zones.Change(
            Route53TestClient.Set("CREATE", "b.infra.example.org", "192.0.2.1"),
            Route53TestClient.Set("CREATE", "a.z.infra.example.org", "192.0.2.2"),
            Route53TestClient.Set("CREATE", "*.infra.example.org", "192.0.2.3"),
            Route53TestClient.Set("CREATE", "b.infra.example.org", "2001:db8::1", "AAAA")
        );

        Assert.Equal(
            [@"\052.infra.example.org. A", "b.infra.example.org. A", "b.infra.example.org. AAAA", "a.z.infra.example.org. A"],
            (await sandbox.Zones.Records()).Select(record => string.Join(' ', record.Split(' ')[..2]))
        );
    }

    [Fact]
    public async Task A_list_can_start_at_a_name()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Zones.Change([.. "abc".Select(letter => Route53TestClient.Set("CREATE", $"{letter}.infra.example.org", "192.0.2.1"))]);

        Assert.Equal(
            ["b.infra.example.org. A 300 192.0.2.1", "c.infra.example.org. A 300 192.0.2.1"],
            await sandbox.Zones.Records("?name=b.infra.example.org&type=A")
        );
    }

    [Fact]
    public async Task A_list_can_start_at_a_name_that_is_not_there()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Zones.Change([.. "ac".Select(letter => Route53TestClient.Set("CREATE", $"{letter}.infra.example.org", "192.0.2.1"))]);

        Assert.Equal(["c.infra.example.org. A 300 192.0.2.1"], await sandbox.Zones.Records("?name=b.infra.example.org&maxitems=1"));
    }

    [Fact]
    public async Task Pages_together_hold_every_record_once()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Zones.Change([
            .. Enumerable.Range(1, 9).Select(n => Route53TestClient.Set("CREATE", $"node{n}.infra.example.org", "192.0.2.1")),
        ]);
        var (seen, path) = (new List<string>(), $"hostedzone/{Route53TestClient.Infra}/rrset?maxitems=4");
        while (path is not null)
        {
            var page = await sandbox.Zones.Get(path);
            seen.AddRange(page.Body.Descendants("ResourceRecordSet").Select(set => $"{set.Element("Name")!.Value} {set.Element("Type")!.Value}"));
            path =
                page["IsTruncated"] == "true"
                    ? $"hostedzone/{Route53TestClient.Infra}/rrset?maxitems=4&name={page["NextRecordName"]}&type={page["NextRecordType"]}"
                    : null;
        }

        Assert.Equal((11, 11), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task A_type_without_a_name_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith("400 InvalidInput:", (await sandbox.Zones.Get($"hostedzone/{Route53TestClient.Infra}/rrset?type=A")).Error);
    }
}
