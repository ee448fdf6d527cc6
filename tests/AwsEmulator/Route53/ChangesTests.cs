using OriginScript.Tests.Shared;

namespace OriginScript.AwsEmulator.Tests;

public sealed class ChangesTests
{
    private const string Broker = "broker.infra.example.org";

    [Fact]
    public async Task A_change_is_pending_and_then_in_sync()
    {
        await using var sandbox = await SandboxFixture.Start();
        var submitted = await sandbox.Zones.Change(Route53TestClient.Set("CREATE", Broker, "192.0.2.1"));
        sandbox.Clock.Advance(1);

        Assert.Equal(("PENDING", "INSYNC"), (submitted["Status"], (await sandbox.Zones.Get(submitted["Id"].TrimStart('/')))["Status"]));
    }

    [Fact]
    public async Task A_change_that_was_never_submitted_is_unknown()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal("404 NoSuchChange: Could not find resource with ID: C0NONE", (await sandbox.Zones.Get("change/C0NONE")).Error);
    }

    [Fact]
    public async Task A_created_record_is_listed_in_its_canonical_form()
    {
        await using var sandbox = await SandboxFixture.Start();

        await sandbox.Zones.Change(Route53TestClient.Set("CREATE", "Broker.Infra.Example.ORG", "192.0.2.1,192.0.2.2", ttl: 120));

        Assert.Equal(["broker.infra.example.org. A 120 192.0.2.1 192.0.2.2"], await sandbox.Zones.Records());
    }

    [Theory]
    [InlineData("*.infra.example.org", @"\052.infra.example.org.")]
    [InlineData(@"\052.infra.example.org.", @"\052.infra.example.org.")]
    [InlineData(@"a\100b.infra.example.org", @"a\100b.infra.example.org.")]
    [InlineData("a/b.infra.example.org", @"a\057b.infra.example.org.")]
    [InlineData("ä.infra.example.org", @"\303\244.infra.example.org.")]
    [InlineData("_dmarc.infra.example.org", "_dmarc.infra.example.org.")]
    public async Task Unusual_characters_are_escaped_in_octal(string given, string kept)
    {
        await using var sandbox = await SandboxFixture.Start();

        await sandbox.Zones.Change(Route53TestClient.Set("CREATE", given, "192.0.2.1"));

        Assert.Equal(kept, (await sandbox.Zones.Records()).Single().Split(' ')[0]);
    }

    [Fact]
    public async Task What_exists_cannot_be_created()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Zones.Change(Route53TestClient.Set("CREATE", Broker, "192.0.2.1"));

        Assert.Equal(
            "400 InvalidChangeBatch: [Tried to create resource record set [name='broker.infra.example.org.', type='A'] but it already exists]",
            (await sandbox.Zones.Change(Route53TestClient.Set("CREATE", Broker, "192.0.2.1"))).Error
        );
    }

    [Fact]
    public async Task What_does_not_exist_cannot_be_deleted()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            "400 InvalidChangeBatch: [Tried to delete resource record set [name='broker.infra.example.org.', type='A'] but it was not found]",
            (await sandbox.Zones.Change(Route53TestClient.Set("DELETE", Broker, "192.0.2.1"))).Error
        );
    }

    [Theory]
    [InlineData("192.0.2.9", 300)]
    [InlineData("192.0.2.1", 301)]
    public async Task What_differs_cannot_be_deleted(string value, int ttl)
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Zones.Change(Route53TestClient.Set("CREATE", Broker, "192.0.2.1"));

        Assert.EndsWith(
            "but the values provided do not match the current values]",
            (await sandbox.Zones.Change(Route53TestClient.Set("DELETE", Broker, value, ttl: ttl))).Error
        );
    }

    [Fact]
    public async Task An_exact_match_is_deleted()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Zones.Change(Route53TestClient.Set("CREATE", Broker, "192.0.2.1,192.0.2.2"));

        await sandbox.Zones.Change(Route53TestClient.Set("DELETE", Broker, "192.0.2.2,192.0.2.1"));

        Assert.Empty(await sandbox.Zones.Records());
    }

    [Fact]
    public async Task An_upsert_creates_and_replaces()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Zones.Change(Route53TestClient.Set("UPSERT", Broker, "192.0.2.1"));

        await sandbox.Zones.Change(Route53TestClient.Set("UPSERT", Broker, "192.0.2.2"));

        Assert.Equal(["broker.infra.example.org. A 300 192.0.2.2"], await sandbox.Zones.Records());
    }

    [Fact]
    public async Task A_delete_and_a_create_in_one_batch_replace_what_was_seen()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Zones.Change(Route53TestClient.Set("CREATE", Broker, "192.0.2.1"));

        await sandbox.Zones.Change(Route53TestClient.Set("DELETE", Broker, "192.0.2.1"), Route53TestClient.Set("CREATE", Broker, "192.0.2.2"));

        Assert.Equal(["broker.infra.example.org. A 300 192.0.2.2"], await sandbox.Zones.Records());
    }

    [Fact]
    public async Task One_bad_change_spoils_the_whole_batch()
    {
        await using var sandbox = await SandboxFixture.Start();

        await sandbox.Zones.Change(
            Route53TestClient.Set("CREATE", Broker, "192.0.2.1"),
            Route53TestClient.Set("DELETE", "node1.infra.example.org", "192.0.2.2")
        );

        Assert.Empty(await sandbox.Zones.Records());
    }

    [Fact]
    public async Task Every_bad_change_is_named()
    {
        await using var sandbox = await SandboxFixture.Start();

        var error = (
            await sandbox.Zones.Change(
                Route53TestClient.Set("DELETE", "a.infra.example.org", "192.0.2.1"),
                Route53TestClient.Set("DELETE", "b.infra.example.org", "192.0.2.1")
            )
        ).Error;

        Assert.Matches(@"\[Tried .*'a\.infra.*, Tried .*'b\.infra.*\]$", error);
    }

    [Theory]
    [MemberData(nameof(RecordValueCases.Refused), MemberType = typeof(RecordValueCases))]
    [InlineData("TXT", "hello")]
    [InlineData("TXT", "\"a\nb\"")]
    [InlineData("TXT", "\"ü\"")]
    [InlineData("MX", "10 mäil.example.net")]
    [InlineData("CAA", "0 issue ca.example.net")]
    public async Task A_value_that_Route_53_refuses_is_refused(string type, string value)
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith(
            "400 InvalidChangeBatch:",
            (await sandbox.Zones.Change(Route53TestClient.Set("CREATE", Broker, value.Replace("\n", "&#10;", StringComparison.Ordinal), type))).Error
        );
    }

    [Theory]
    [InlineData("CNAME", "CNAME A")]
    [InlineData("A", "A")]
    public async Task F2_in_a_batch_it_names_what_was_written_and_not_what_was_deleted(string written, string named)
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Zones.Change(Route53TestClient.Set("CREATE", Broker, "\"x\"", "TXT"), Route53TestClient.Set("CREATE", Broker, "::1", "AAAA"));
        string[] changes =
            written == "CNAME"
                ?
                [
                    Route53TestClient.Set("DELETE", Broker, "\"x\"", "TXT"),
                    Route53TestClient.Set("CREATE", Broker, "www.example.net", "CNAME"),
                    Route53TestClient.Set("CREATE", Broker, "192.0.2.1"),
                ]
                :
                [
                    Route53TestClient.Set("DELETE", Broker, "\"x\"", "TXT"),
                    Route53TestClient.Set("DELETE", Broker, "::1", "AAAA"),
                    Route53TestClient.Set("CREATE", "www.infra.example.org", "192.0.2.1"),
                    Route53TestClient.Set("CREATE", Broker, "www.example.net", "CNAME"),
                    Route53TestClient.Set("CREATE", Broker, "192.0.2.1"),
                ];

        var error = (await sandbox.Zones.Change(changes)).Error;

        Assert.Equal(
            named.Split(' ').Select(type => $"RRSet of type {type} with DNS name broker.infra.example.org. is not permitted"),
            System
                .Text.RegularExpressions.Regex.Matches(error, "RRSet of type [A-Z]+ with DNS name [a-z.]+ is not permitted")
                .Select(match => match.Value)
        );
    }

    [Fact]
    public async Task F2_a_conflict_names_the_record_that_was_to_be_changed()
    {
        await using var sandbox = await SandboxFixture.Start();
        await sandbox.Zones.Change(Route53TestClient.Set("CREATE", Broker, "www.example.net", "CNAME"));

        Assert.Contains(
            "RRSet of type A with DNS name broker.infra.example.org. is not permitted as it conflicts with other records with the same DNS name",
            (await sandbox.Zones.Change(Route53TestClient.Set("CREATE", Broker, "192.0.2.1"))).Error
        );
    }

    [Theory]
    [InlineData("broker.example.org", "192.0.2.1", "A", "RRSet with DNS name broker.example.org. is not permitted in zone infra.example.org.")]
    [InlineData("notinfra.example.org", "192.0.2.1", "A", "RRSet with DNS name notinfra.example.org. is not permitted in zone infra.example.org.")]
    [InlineData(Broker, "192.0.2", "A", "ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with '192.0.2'")]
    [InlineData(Broker, "192.0.2.1", "AAAA", "AAAARRDATAIllegalIPv6Address")]
    [InlineData(Broker, "hello", "TXT", "Value should be enclosed in quotation marks")]
    [InlineData(Broker, "192.0.2.1,192.0.2.1", "A", "Duplicate Resource Record: '192.0.2.1'")]
    [InlineData("a..infra.example.org", "192.0.2.1", "A", "Domain label is empty")]
    [InlineData("infra.example.org", "node1.infra.example.org", "CNAME", "conflicts with other records with the same DNS name")]
    public async Task A_record_that_dns_forbids_is_refused(string name, string value, string type, string reason)
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Contains(reason, (await sandbox.Zones.Change(Route53TestClient.Set("CREATE", name, value, type))).Error);
    }

    [Fact]
    public async Task A_lower_case_type_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith(
            "400 InvalidInput: 1 validation error detected: Value 'a' at",
            (await sandbox.Zones.Change(Route53TestClient.Set("CREATE", Broker, "192.0.2.1", "a"))).Error
        );
    }

    [Fact]
    public async Task A_zone_keeps_its_authority()
    {
        await using var sandbox = await SandboxFixture.Start();
        var soa = (await sandbox.Zones.Get($"hostedzone/{Route53TestClient.Infra}/rrset?name=infra.example.org&type=SOA"))["Value"];

        Assert.Contains(
            "A HostedZone must contain exactly one SOA record.",
            (await sandbox.Zones.Change(Route53TestClient.Set("DELETE", "infra.example.org", soa, "SOA", ttl: 900))).Error
        );
    }

    [Fact]
    public async Task An_alias_is_refused_by_name()
    {
        await using var sandbox = await SandboxFixture.Start();

        var reply = await sandbox.Zones.Change(
            $"""
            <Change><Action>CREATE</Action><ResourceRecordSet><Name>{Broker}</Name><Type>A</Type><AliasTarget/></ResourceRecordSet></Change>
            """
        );

        Assert.StartsWith("400 InvalidInput: The sandbox does not support AliasTarget in a record set", reply.Error);
    }

    [Fact]
    public async Task A_body_that_is_no_xml_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith(
            "400 InvalidInput: The request body is not valid XML:",
            (await sandbox.Zones.Post($"hostedzone/{Route53TestClient.Infra}/rrset", "{}")).Error
        );
    }
}
