using OriginScript.Route53.Tests.Support;
using OriginScript.Testing;

namespace OriginScript.Route53.Tests;

public sealed class LawTests
{
    [Fact]
    public Task A_new_record_keeps_the_laws() => Lab.KeepsTheLaws(() => new FakeZones(), recipe => recipe.At("broker").Dns("infra.example.org"));

    [Fact]
    public Task A_record_with_another_value_keeps_the_laws() =>
        Lab.KeepsTheLaws(
            () => new FakeZones().With("broker.infra.example.org", "A", "192.0.2.1"),
            recipe => recipe.At("broker").Dns("infra.example.org", replace: true)
        );

    [Fact]
    public Task A_name_in_whatever_zone_keeps_the_laws() =>
        new SevenLaws(() => new FakeZones()).Verify(recipe => recipe.At("broker").DnsName("www.infra.example.org"));

    [Fact]
    public Task Several_hosts_keep_the_laws() =>
        new SevenLaws(() => new FakeZones()).Verify(recipe =>
        {
            recipe.At("broker").Dns("infra.example.org").Dns("example.org");
            recipe.At("puppet", "192.0.2.10").DnsName("puppet.example.org");
        });

    [Fact]
    public Task The_task_that_creates_keeps_the_laws() =>
        Lab.KeepsTheLaws(() => new FakeZones(), recipe => RecordTasks.Create(recipe, "example.org", "@", "txt", ["v=spf1 -all", "\"x\""], ttl: 60));

    [Fact]
    public Task The_task_that_deletes_keeps_the_laws() =>
        Lab.KeepsTheLaws(
            () => new FakeZones().With("broker.example.org", "A", "192.0.2.1", "192.0.2.2"),
            recipe => RecordTasks.Delete(recipe, "example.org", "broker", "a")
        );

    [Theory]
    [MemberData(nameof(SpellingTests.Spellings), MemberType = typeof(SpellingTests))]
    public Task Every_spelling_of_a_value_keeps_the_laws(string type, string[] spellings) =>
        Lab.KeepsTheLaws(
            () => new FakeZones(),
            Spell.Of(spellings[0], spellings[1..]),
            (recipe, value) => RecordTasks.Create(recipe, "example.org", "broker", type, [value])
        );

    [Fact]
    public Task Every_text_as_a_TXT_value_keeps_the_laws() =>
        Lab.KeepsTheLaws(
            () => new FakeZones(),
            Spell.Of("\"a b\"", "a b").Any(Spell.Texts()),
            (recipe, value) => RecordTasks.Create(recipe, "example.org", "broker", "TXT", [value])
        );

    [Fact]
    public Task Every_text_as_a_value_of_each_other_type_is_written_or_refused() =>
        Lab.KeepsTheLaws(
            () => new FakeZones(),
            Spell
                .Of(("A", "192.0.2.1"))
                .Any(
                    from type in new[] { "A", "AAAA", "CNAME", "MX", "SRV", "CAA", "NAPTR", "HTTPS" }
                    from text in Spell.Texts(60)
                    select (
                        type,
                        $"{type switch { "MX" => "10 ", "SRV" => "1 2 3 ", "CAA" => "0 issue ", "NAPTR" => "1 2 u s ", "HTTPS" => "1 . ", _ => "" }}{text}"
                    )
                ),
            (recipe, value) => RecordTasks.Create(recipe, "example.org", "broker", value.Item1, [value.Item2])
        );

    [Fact]
    public Task Every_spelling_of_a_name_and_a_zone_keeps_the_laws() =>
        Lab.KeepsTheLaws(
            () => new FakeZones(),
            Spell
                .Of(
                    ("example.org", "broker"),
                    ("Example.org.", "Broker"),
                    ("example.org", "broker.example.org"),
                    ("EXAMPLE.ORG", "broker.example.org.")
                )
                .And(("example.org", "@"), ("example.org", "example.org"), ("example.org", "Example.org."))
                .And(("ZEXAMPLEORG", "www"), ("/hostedzone/ZEXAMPLEORG", "WWW"))
                .Any(Spell.Texts(100).Select(text => ("example.org", text))),
            (recipe, record) => RecordTasks.Create(recipe, record.Item1, record.Item2, "A", ["192.0.2.1"])
        );

    [Fact]
    public Task Every_spelling_of_a_verb_keeps_the_laws() =>
        Lab.KeepsTheLaws(
            () => new FakeZones(),
            Spell
                .Of("example.org", "Example.org.", "EXAMPLE.ORG")
                .Invalid("", ".", "a b", "-x", "ex\nample.org", "müller.example", new string('a', 64) + ".org"),
            (recipe, zone) => recipe.At("broker").Dns(zone)
        );

    [Fact]
    public Task Every_option_is_in_the_echo() =>
        Lab.KeepsTheLaws(
            () => new FakeZones { Zones = { FakeZones.Named("example.org", isPrivate: true) with { Id = "ZPRIVATE" } } },
            recipe =>
            {
                RecordTasks.Create(recipe, "example.org", "a", "A", ["192.0.2.1"], ttl: 60, upsert: true);
                RecordTasks.Create(recipe, "example.org", "b", "A", ["192.0.2.1", "192.0.2.2"], wait: false, @private: true);
                RecordTasks.Delete(recipe, "example.org", "c", "A", "192.0.2.1", @private: true);
            }
        );

    [Theory]
    [InlineData("WWW.infra.Example.org")]
    [InlineData("www.infra.example.org.")]
    public Task Every_spelling_of_a_name_in_whatever_zone_keeps_the_laws(string name) =>
        new SevenLaws(() => new FakeZones().With("www.infra.example.org", "A", "192.0.2.9")).Verify(recipe => recipe.At("broker").DnsName(name));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("-x.example.org")]
    [InlineData("a b.example.org")]
    public void What_is_no_name_in_any_zone_is_refused_offline(string name) =>
        Assert.Throws<RecipeException>(() => Lab.BuildRecipe(recipe => recipe.At("broker").DnsName(name)));

    // A new step fails here until a test above gives it the spellings of its arguments.
    [Fact]
    public void Every_step_has_spellings() =>
        Assert.Empty(
            typeof(Route53Plugin)
                .Assembly.GetTypes()
                .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Step)))
                .Except(
                    Lab.BuildRecipe(recipe =>
                        {
                            recipe.At("broker").DnsName("www.infra.example.org");
                            RecordTasks.Delete(recipe, "example.org", "broker", "MX", "10 mail.example.net.");
                        })
                        .Steps.Select(step => step.GetType())
                )
                .Select(type => type.Name)
        );

    [Fact]
    public Task H2_a_verb_and_its_echo_judge_the_same_on_a_full_world() =>
        new SevenLaws(() => new FakeZones().With("broker.example.org", "A", "192.0.2.1")).VerifyEchoes(recipe =>
            recipe.At("broker").Dns("example.org", replace: true)
        );

    [Fact]
    public Task Deletions_keep_the_laws_in_every_spelling() =>
        Lab.KeepsTheLaws(
            () => new FakeZones().With("broker.example.org", "MX", "10 mail.example.net."),
            Spell
                .Of(("MX", "10 mail.example.net."), ("mx", "10 Mail.example.net"), ("MX", "010 mail.example.net."))
                .And(("", "10 mail.example.net."))
                .Invalid(("MX", "mail.example.net"), ("X", "")),
            (recipe, record) => RecordTasks.Delete(recipe, "Example.org", "Broker", record.Item1, record.Item2)
        );
}
