using OriginScript.Engine;
using OriginScript.Route53.Tests.Support;
using OriginScript.Testing;

namespace OriginScript.Route53.Tests;

public sealed class RecordTaskTests
{
    [Fact]
    public async Task The_same_record_is_unchanged() =>
        Assert.Equal(Mark.Unchanged, (await PlanLive(new FakeZones().With("broker.example.org", "A", "192.0.2.9"), Create("192.0.2.9"))).Mark);

    [Fact]
    public async Task Another_value_is_refused() =>
        Assert.Equal(
            "broker has \"A 192.0.2.1 ttl 300\", not \"A 192.0.2.9 ttl 300\", and this recipe did not write it: add --upsert (in a recipe replace: true) to replace it, or delete it first.",
            (await PlanLive(new FakeZones().With("broker.example.org", "A", "192.0.2.1"), Create("192.0.2.9"))).Text
        );

    [Fact]
    public async Task Another_value_gives_way_to_an_upsert() =>
        Assert.Equal(
            Mark.Change,
            (
                await PlanLive(
                    new FakeZones().With("broker.example.org", "A", "192.0.2.1"),
                    recipe => RecordTasks.Create(recipe, "example.org", "broker", "A", ["192.0.2.9"], upsert: true)
                )
            ).Mark
        );

    [Fact]
    public async Task Values_have_no_order() =>
        Assert.Equal(
            Mark.Unchanged,
            (await PlanLive(new FakeZones().With("broker.example.org", "A", "192.0.2.1", "192.0.2.9"), Create("192.0.2.9", "192.0.2.1"))).Mark
        );

    [Fact]
    public async Task Without_wait_nobody_asks_how_far_it_has_come() =>
        Assert.Equal(
            Mark.Create,
            (
                await new Lab(new FakeZones { ReadsUntilInSync = int.MaxValue }).Run(recipe =>
                    RecordTasks.Create(recipe, "example.org", "broker", "A", ["192.0.2.9"], wait: false)
                )
            )
                .Lines.Single()
                .Mark
        );

    [Fact]
    public void The_command_line_text_can_be_typed_again() =>
        Assert.Equal("route53:record:create example.org broker A 192.0.2.9", Lab.BuildRecipe(Create("192.0.2.9")).Steps.Single().Echo);

    [Theory]
    [InlineData("A", "broker", "\"broker\" is not a valid value of an A record: use an address such as 192.0.2.10.")]
    [InlineData("A", "192.0.2", "\"192.0.2\" is not a valid value of an A record: use an address such as 192.0.2.10.")]
    [InlineData("AAAA", "192.0.2.1", "\"192.0.2.1\" is not a valid value of an AAAA record: use an address such as 2001:db8::10.")]
    [InlineData(
        "B",
        "x",
        "\"B\" is not a valid DNS record type: use one of A, AAAA, CAA, CNAME, DS, HTTPS, MX, NAPTR, NS, PTR, SOA, SPF, SRV, SSHFP, SVCB, TLSA, TXT."
    )]
    public void A_record_that_cannot_be_is_refused_at_once(string type, string value, string message) =>
        Assert.Equal(
            message,
            Assert
                .Throws<RecipeException>(() => Lab.BuildRecipe(recipe => RecordTasks.Create(recipe, "example.org", "broker", type, [value])))
                .Message
        );

    [Theory]
    [InlineData("cname", "WWW.example.net", "CNAME www.example.net. ttl 300")]
    [InlineData("txt", "v=spf1 -all", "TXT \"v=spf1 -all\" ttl 300")]
    [InlineData("txt", "\"a\" \"b\"", "TXT \"a\" \"b\" ttl 300")]
    [InlineData("aaaa", "2001:DB8:0::1", "AAAA 2001:db8::1 ttl 300")]
    [InlineData("mx", "10 mail.example.org.", "MX 10 mail.example.org. ttl 300")]
    public void A_value_is_written_as_route_53_keeps_it(string type, string value, string state) =>
        Assert.Equal(
            state,
            Plan.GetLines(Lab.BuildRecipe(recipe => RecordTasks.Create(recipe, "example.org", "broker", type, [value]))).Single().Text
        );

    [Fact]
    public async Task Nothing_to_delete_is_no_error() =>
        Assert.Equal((Mark.Unchanged, "absent"), MarkAndText(await PlanLive(new FakeZones(), Delete("A"))));

    [Fact]
    public async Task A_deletion_shows_what_goes() =>
        Assert.Equal(
            (Mark.Delete, "TXT \"x\" ttl 300"),
            MarkAndText(await PlanLive(new FakeZones().With("broker.example.org", "TXT", "\"x\""), Delete()))
        );

    [Fact]
    public async Task A_name_with_two_types_needs_the_type() =>
        Assert.Equal(
            "broker has A and TXT records: specify the type of the one to delete.",
            (await PlanLive(new FakeZones().With("broker.example.org", "A", "192.0.2.1").With("broker.example.org", "TXT", "\"x\""), Delete())).Text
        );

    [Theory]
    [InlineData("192.0.2.1", Mark.Delete)]
    [InlineData("192.0.2.2", Mark.Unchanged)]
    public async Task A_value_limits_the_deletion(string value, Mark mark) =>
        Assert.Equal(mark, (await PlanLive(new FakeZones().With("broker.example.org", "A", "192.0.2.1"), Delete("A", value))).Mark);

    [Fact]
    public async Task A_value_among_others_is_not_torn_out() =>
        Assert.Equal(
            "broker A has more values than 192.0.2.1: omit the value to delete 192.0.2.1, 192.0.2.2 together.",
            (await PlanLive(new FakeZones().With("broker.example.org", "A", "192.0.2.1", "192.0.2.2"), Delete("A", "192.0.2.1"))).Text
        );

    private static Action<Recipe> Create(params string[] values) => recipe => RecordTasks.Create(recipe, "example.org", "broker", "a", values);

    private static Action<Recipe> Delete(string type = "", string value = "") =>
        recipe => RecordTasks.Delete(recipe, "example.org", "broker", type, value);

    private static async Task<LogLine> PlanLive(FakeZones world, Action<Recipe> recipe) => (await new Lab(world).LivePlan(recipe)).Lines.Single();

    private static (Mark, string) MarkAndText(LogLine line) => (line.Mark, line.Text);
}
