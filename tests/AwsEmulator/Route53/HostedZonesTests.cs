namespace OriginScript.AwsEmulator.Tests;

public sealed class HostedZonesTests
{
    [Fact]
    public async Task A_new_world_has_three_public_zones_and_a_private_one()
    {
        await using var sandbox = await SandboxFixture.Start();

        var zones = (await sandbox.Zones.Get("hostedzone")).Body.Descendants("HostedZone");

        Assert.Equal(
            ["example.org. false", "infra.example.org. false", "app.example.org. false", "infra.example.org. true"],
            zones.Select(zone => $"{zone.Element("Name")!.Value} {zone.Element("Config")!.Element("PrivateZone")!.Value}")
        );
    }

    [Fact]
    public async Task Answers_are_in_the_namespace_of_the_api()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal("https://route53.amazonaws.com/doc/2013-04-01/", (await sandbox.Zones.Get("hostedzone")).Namespace);
    }

    [Fact]
    public async Task Pages_together_hold_every_zone_once()
    {
        await using var sandbox = await SandboxFixture.Start();
        var (seen, path) = (new List<string>(), "hostedzone?maxitems=3");
        while (path is not null)
        {
            var page = await sandbox.Zones.Get(path);
            seen.AddRange(page.Body.Descendants("HostedZone").Select(zone => zone.Element("Id")!.Value));
            path = page["IsTruncated"] == "true" ? $"hostedzone?maxitems=3&marker={page["NextMarker"]}" : null;
        }

        Assert.Equal((4, 4), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task By_name_they_come_in_the_order_of_their_labels()
    {
        await using var sandbox = await SandboxFixture.Start();

        var page = await sandbox.Zones.Get("hostedzonesbyname?dnsname=infra.example.org&maxitems=1");

        Assert.Equal(
            ("infra.example.org.", Route53TestClient.Infra, "Z0SANDBOXORIGIN000004"),
            (page["Name"], page["Id"]["/hostedzone/".Length..], page["NextHostedZoneId"])
        );
    }

    [Fact]
    public async Task A_public_zone_tells_its_name_servers()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(4, (await sandbox.Zones.Get($"hostedzone/{Route53TestClient.Infra}")).Body.Descendants("NameServer").Count());
    }

    [Fact]
    public async Task A_private_zone_tells_its_vpc()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith("vpc-", (await sandbox.Zones.Get("hostedzone/Z0SANDBOXORIGIN000004"))["VPCId"]);
    }

    [Theory]
    [InlineData("hostedzone/Z0NONE")]
    [InlineData("hostedzone/Z0NONE/rrset")]
    public async Task An_unknown_zone_is_refused(string path)
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal("404 NoSuchHostedZone: No hosted zone found with ID: Z0NONE", (await sandbox.Zones.Get(path)).Error);
    }

    [Fact]
    public async Task A_path_without_an_action_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal("404 InvalidAction: There is no action at GET /2013-04-01/healthcheck.", (await sandbox.Zones.Get("healthcheck")).Error);
    }

    [Fact]
    public async Task An_unsigned_request_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal("403 MissingAuthenticationToken: Missing Authentication Token", (await sandbox.Zones.Get("hostedzone", service: null)).Error);
    }

    [Fact]
    public async Task A_signature_for_another_service_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith("403 SignatureDoesNotMatch:", (await sandbox.Zones.Get("hostedzone", service: "ec2")).Error);
    }
}
