using System.Text;
using CsCheck;
using OriginScript.Engine;

namespace OriginScript.Attack.Tests;

/// <summary>What somebody wrote into a journal is read or refused with a sentence; no other exception leaves the reader.</summary>
public sealed class JournalTextTests
{
    private static readonly string[] Names =
    [
        "kind",
        "format",
        "recipe",
        "path",
        "options",
        "place",
        "program",
        "arguments",
        "plugin",
        "version",
        "groups",
        "shape",
        "id",
        "key",
        "by",
        "host",
        "task",
        "on",
        "token",
        "before",
        "want",
        "after",
        "identity",
        "name",
        "value",
        "at",
        "unknown",
    ];

    private static readonly string[] Values =
    [
        "\"run\"",
        "\"begun\"",
        "\"kept\"",
        "\"done\"",
        "\"failed\"",
        "\"undone\"",
        "\"ended\"",
        "\"journal\"",
        "\"\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"2026-01-01T00:00:00Z\"",
        "null",
        "true",
        "-1",
        "1e999",
        "99999999999999999999",
        "[]",
        "[null,[\"a\"]]",
        "{}",
        "{\"a\":{\"b\":1}}",
        "\u00ff",
        "",
    ];

    private static readonly Gen<byte[]> Lines = Gen.Select(Gen.Int[0, Names.Length - 1], Gen.Int[0, Values.Length - 1])
        .Array[0, 12]
        .Select(members =>
            Encoding.UTF8.GetBytes($"{{{string.Join(',', members.Select(member => $"\"{Names[member.Item1]}\":{Values[member.Item2]}"))}}}")
        );

    [Fact]
    public void Any_bytes_are_read_or_refused_with_a_sentence() => Generated.Holds(Gen.Byte.Array[0, 200], Read);

    [Fact]
    public void Any_line_with_a_correct_checksum_is_read_or_refused_with_a_sentence() =>
        Generated.Holds(Lines, line => Read(JournalChain.Append(line, previous: "").Line));

    [Fact]
    public void Any_line_after_a_correct_first_line_is_read_or_refused_with_a_sentence()
    {
        var (first, sum) = JournalChain.Append("""{"kind":"journal","format":1}"""u8, previous: "");
        Generated.Holds(Lines, line => Read([.. first, .. JournalChain.Append(line, sum).Line]));
    }

    private static void Read(byte[] bytes)
    {
        try
        {
            JournalReader.Read(bytes, head: null, "journal");
        }
        catch (OriginException e)
        {
            Assert.StartsWith("journal", e.Message, StringComparison.Ordinal);
        }
    }
}
