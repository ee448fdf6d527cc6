using OriginScript.Engine;
using OriginScript.Route53.Tests.Rehearsed;
using OriginScript.Testing;
using OriginScript.Tests.Shared;

namespace OriginScript.Route53.Tests;

/// <summary>Every accepted spelling is written as Route 53 lists it, and every other one is refused offline.</summary>
public sealed class SpellingTests
{
    /// <summary>Spellings of one value for each record type; the first is canonical.</summary>
    public static TheoryData<string, string[]> Spellings =>
        new()
        {
            { "A", ["192.0.2.9", " 192.0.2.9 "] },
            { "AAAA", ["2001:db8::1", "2001:DB8:0::1", "2001:0db8:0000:0000:0000:0000:0000:0001"] },
            { "CNAME", ["www.example.net.", "www.example.net", "WWW.Example.NET.", " www.example.net"] },
            { "NS", ["ns1.example.net.", "ns1.example.net", "NS1.example.net"] },
            { "PTR", ["www.example.net.", "www.example.net", "Www.example.net."] },
            { "MX", ["10 mail.example.net.", "10 mail.example.net", "010  Mail.example.net.", "10\tmail.example.net"] },
            { "MX", ["0 .", "00 ."] },
            { "SRV", ["10 5 5060 sip.example.net.", "10 5 5060 sip.example.net", "10 05 5060 SIP.example.net"] },
            { "CAA", ["0 issue \"ca.example.net\"", "0 issue ca.example.net", "00 ISSUE \"ca.example.net\""] },
            { "TXT", ["\"v=spf1 -all\"", "v=spf1 -all"] },
            { "TXT", ["\"a\" \"b\"", "  \"a\"   \"b\" "] },
            { "TXT", ["\"say \\\"x\\\"\"", "say \"x\"", "\"say \\042x\\042\""] },
            { "TXT", ["\"caf\\303\\251\"", "café", "\"café\""] },
            { "TXT", ["\"one\\012two\"", "one\ntwo"] },
            { "TXT", ["\"C:\\134dir\"", "C:\\dir", "\"C:\\\\dir\""] },
            { "DS", ["12345 13 2 ABCD", "12345 13 2 abcd", "12345 13 2 ab cd"] },
            { "SSHFP", ["4 2 ABCD", "04 2 abcd"] },
            { "TLSA", ["3 1 1 ABCD", "3 1 1 abcd"] },
            { "NAPTR", ["100 50 \"u\" \"sip+E2U\" \"!x y!\" .", "0100 50 u sip+E2U \"!x y!\" ."] },
            { "HTTPS", ["1 . alpn=h2", "01  . alpn=h2"] },
        };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Every_spelling_is_the_same_wanted_value(string type, string[] spellings) =>
        Assert.Single(spellings.Select(value => RecordValue.Normalize(type, value)).Distinct(), spellings[0]);

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task What_is_written_in_any_spelling_reads_as_what_was_wanted(string type, string[] spellings)
    {
        await using var sandbox = await SandboxFixture.Start();
        foreach (var value in spellings)
            await sandbox.Run(recipe => RecordTasks.Create(recipe, "Infra.example.org.", "Spelled", type.ToLowerInvariant(), [value]));
        Assert.Equal(1, sandbox.WriteCount);
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task What_somebody_else_wrote_in_any_spelling_is_unchanged_and_can_be_deleted(string type, string[] spellings)
    {
        await using var sandbox = await SandboxFixture.Start();
        foreach (
            var value in spellings
                .Where(value => type is not ("TXT" or "CAA") || value.TrimStart() is ['"', ..] or [.., '"'])
                .Where(value => type != "TXT" || value.TrimStart()[0] == '"')
                // Route 53 takes other characters as octal escapes only.
                .Where(value => value.All(char.IsAscii))
        )
        {
            await sandbox.Write("infra.example.org", new("spelled.infra.example.org.", type, value.Trim()));
            var plan = await sandbox.Lab.LivePlan(recipe => RecordTasks.Create(recipe, "infra.example.org", "spelled", type, [spellings[0]]));
            Assert.Equal(Mark.Unchanged, plan.Lines.Single().Mark);
            await sandbox.Run(recipe => RecordTasks.Delete(recipe, "infra.example.org", "spelled", type, value));
        }

        Assert.Equal("", await sandbox.Records("infra.example.org"));
    }

    [Theory]
    [MemberData(nameof(RecordValueCases.Refused), MemberType = typeof(RecordValueCases))]
    [InlineData("CNAME", "192.0.2.1")]
    [InlineData("MX", "10 192.0.2.1")]
    [InlineData("NS", "ns_ü.example.net")]
    public void What_Route_53_refuses_is_refused_offline(string type, string value) =>
        Assert.NotEmpty(
            Assert
                .Throws<RecipeException>(() => Lab.BuildRecipe(recipe => RecordTasks.Create(recipe, "example.org", "broker", type, [value])))
                .Message
        );

    [Fact]
    public void A_long_text_is_split_and_a_long_quoted_string_refused()
    {
        Assert.Equal($"\"{new string('x', 255)}\" \"xx\"", RecordValue.Normalize("TXT", new('x', 257)));
        Assert.Equal(
            "A string of the TXT value has 256 bytes: at most 255 are allowed. Write several strings, or omit the quotation marks to have it split.",
            Assert.Throws<RecipeException>(() => RecordValue.Normalize("TXT", $"\"{new string('x', 256)}\"")).Message
        );
    }

    [Theory]
    [InlineData("MX", "mail.example.net", "\"mail.example.net\" is not a valid value of an MX record: use one such as 10 mail.example.org.")]
    [InlineData("CAA", "x", "\"x\" is not a valid value of a CAA record: use one such as 0 issue \"ca.example.net\".")]
    public void The_sentence_has_the_value_to_write(string type, string value, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<RecipeException>(() => RecordValue.Normalize(type, value)).Message);

    [Theory]
    [InlineData("Broker", "Example.org.", "example.org broker")]
    [InlineData("broker.example.org.", "example.org", "example.org broker")]
    [InlineData("broker.example.org", "example.org", "example.org broker")]
    [InlineData("example.org", "example.org", "example.org @")]
    [InlineData("@", "example.org", "example.org @")]
    [InlineData("\\052", "example.org", "example.org '*'")]
    [InlineData("example.org.example.org.", "example.org", "example.org example.org.example.org")]
    [InlineData("broker", "/hostedzone/Z0123ABC", "Z0123ABC broker")]
    public void Names_and_zones_have_one_spelling(string name, string zone, string echo) =>
        Assert.Equal($"route53:record:create {echo} A 192.0.2.9", Created(zone, name).Echo);

    [Fact]
    public void One_record_in_two_spellings_is_wanted_twice() =>
        Assert.Contains(
            "is wanted twice",
            Assert
                .Throws<RecipeException>(() =>
                    Lab.BuildRecipe(recipe =>
                    {
                        RecordTasks.Create(recipe, "example.org", "broker", "A", ["192.0.2.1"]);
                        RecordTasks.Create(recipe, "Example.org.", "Broker.example.org", "a", ["192.0.2.2"]);
                    })
                )
                .Message
        );

    [Fact]
    public void A_public_and_a_private_record_of_one_name_are_two() =>
        Assert.Equal(
            2,
            Lab.BuildRecipe(recipe =>
            {
                RecordTasks.Create(recipe, "example.org", "broker", "A", ["192.0.2.1"]);
                RecordTasks.Create(recipe, "example.org", "broker", "A", ["192.0.2.1"], @private: true);
            }).Steps.Count
        );

    [Fact]
    public void A_value_given_twice_is_one() =>
        Assert.Equal("route53:record:create example.org broker A 192.0.2.9", Created("example.org", "broker", "192.0.2.9", "192.0.2.9").Echo);

    [Fact]
    public void An_international_name_is_refused_with_the_spelling_to_write() =>
        Assert.Equal(
            "The DNS name müller.example has characters other than a-z, 0-9, hyphen and underscore: write xn--mller-kva.example.",
            Assert.Throws<RecipeException>(() => DnsName.Parse("müller.example")).Message
        );

    [Fact]
    public void A_CNAME_at_the_top_of_a_zone_is_refused_offline() =>
        Assert.StartsWith(
            "A CNAME record cannot be at the top of its zone example.org",
            Assert
                .Throws<RecipeException>(() =>
                    Lab.BuildRecipe(recipe => RecordTasks.Create(recipe, "example.org", "@", "CNAME", ["www.example.net"]))
                )
                .Message
        );

    [Theory]
    [InlineData("A", "192.0.2.1", false, "route53:record:delete example.org broker A 192.0.2.1")]
    [InlineData("", "192.0.2.1", false, "route53:record:delete example.org broker '' 192.0.2.1")]
    [InlineData("A", "", true, "route53:record:delete example.org broker A --private")]
    public void The_echo_of_a_deletion_says_all_of_it(string type, string value, bool isPrivate, string echo) =>
        Assert.Equal(
            echo,
            Lab.BuildRecipe(recipe => RecordTasks.Delete(recipe, "Example.org.", "Broker", type, value, @private: isPrivate)).Steps.Single().Echo
        );

    private static Step Created(string zone, string name, params string[] values) =>
        Lab.BuildRecipe(recipe => RecordTasks.Create(recipe, zone, name, "a", values.Length == 0 ? ["192.0.2.9"] : values)).Steps.Single();
}
