using System.Text;
using System.Text.Json;

namespace OriginScript.Engine.Tests;

/// <summary>A line of the journal has every member of its entry, and is read back as it was written.</summary>
public sealed class JournalEntryJsonTests
{
    private const string Line = """
        {"kind":"begun","format":1,"id":"r-1","key":"a2V5","by":"ann","recipe":"broker","path":"/r/broker.csx","options":["zone=x"],"place":["region=y"],"program":"0.1.0","host":"a","task":"shelf:box","on":"b","token":"t-1","arguments":["a","b"],"plugin":"P","version":"1.2.3","groups":["g1","g2"],"before":{"content":"sand"},"want":{"content":"glass"},"after":{"content":"gold"},"shape":2,"identity":"n-1","name":"receipt","value":"v-1","at":"2026-01-02T03:04:05+00:00"}
        """;

    [Fact]
    public void Every_member_is_written_and_read_back() => Assert.Equal(Line, Rewrite(Line));

    [Fact]
    public void Every_member_is_read_into_its_property()
    {
        var entry = JournalEntry.Parse(Encoding.UTF8.GetBytes(Line))!;
        Assert.Equal(("begun", 1, "r-1", "a2V5", "ann"), (entry.Kind, entry.Format, entry.Id, entry.FingerprintKey, entry.Owner));
        Assert.Equal(("broker", "/r/broker.csx", "0.1.0"), (entry.Target!.Recipe, entry.Target.Path, entry.Target.Program));
        Assert.Equal(
            [
                ["zone=x"],
                ["region=y"],
                ["a", "b"],
                ["g1", "g2"],
            ],
            new[] { entry.Target.Arguments, entry.Target.Place, entry.Origin!.Arguments, entry.Origin.Groups }
        );
        Assert.Equal(("P", "1.2.3", new StepId("a", "shelf:box", "b"), "t-1"), (entry.Origin.Plugin, entry.Origin.Version, entry.Step, entry.Token));
        Assert.Equal(("sand", "glass", "gold"), (ReadContent(entry.Before), ReadContent(entry.Want), ReadContent(entry.After)));
        Assert.Equal((2, "n-1", "receipt", "v-1"), (entry.Shape, entry.Identity, entry.Name, entry.Value));
        Assert.Equal(new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), entry.Timestamp);
    }

    [Fact]
    public void What_is_not_set_is_left_out() =>
        Assert.Equal("""{"kind":"ended","at":"0001-01-01T00:00:00+00:00"}""", Encoding.UTF8.GetString(new JournalEntry("ended").ToJson()));

    [Fact]
    public void An_origin_without_groups_has_none_in_its_line()
    {
        var line = Encoding.UTF8.GetString((new JournalEntry("begun") { Origin = new([], "P", "1.0.0", []) }).ToJson());
        Assert.DoesNotContain("groups", line, StringComparison.Ordinal);
        Assert.Empty(JournalEntry.Parse(Encoding.UTF8.GetBytes(line))!.Origin!.Groups);
    }

    [Fact]
    public void A_member_of_a_newer_version_is_skipped_with_all_that_is_in_it() =>
        Assert.Equal("r-1", JournalEntry.Parse("""{"kind":"run","new":{"id":"no","deep":[1,{"id":"no"}]},"id":"r-1"}"""u8)!.Id);

    [Fact]
    public void Null_is_no_entry() => Assert.Null(JournalEntry.Parse("null"u8));

    [Theory]
    [InlineData("[]", "an entry must be a JSON object")]
    [InlineData("7", "an entry must be a JSON object")]
    [InlineData("""{"kind":"run","options":"x"}""", "a list was expected")]
    [InlineData("""{"kind":"run","options":{}}""", "a list was expected")]
    public void Another_structure_is_an_error(string line, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => JournalEntry.Parse(Encoding.UTF8.GetBytes(line))).Message);

    [Theory]
    [InlineData("""{"kind":7}""")]
    [InlineData("""{"kind":"run"} {}""")]
    [InlineData("""{"kind":"run","at":"yesterday"}""")]
    [InlineData("""{"kind":"run","shape":99999999999}""")]
    public void What_cannot_be_read_is_an_error_of_its_json(string line) =>
        Assert.ThrowsAny<JsonException>(() => JournalEntry.Parse(Encoding.UTF8.GetBytes(line)));

    private static string Rewrite(string line) => Encoding.UTF8.GetString(JournalEntry.Parse(Encoding.UTF8.GetBytes(line))!.ToJson());

    private static string? ReadContent(JsonElement? state) => state!.Value.GetProperty("content").GetString();
}
