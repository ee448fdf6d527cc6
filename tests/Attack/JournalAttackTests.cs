using System.Runtime.Versioning;
using System.Text;
using CsCheck;
using OriginScript.Engine;

namespace OriginScript.Attack.Tests;

/// <summary>A journal that somebody has changed, emptied, replaced, or holds: undo deletes what it names.</summary>
[SupportedOSPlatform("linux")]
public sealed class JournalAttackTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("origin-attack-").FullName;
    private readonly byte[] _bytes;
    private readonly byte[] _head;
    private readonly int[] _lineStarts;

    public JournalAttackTests()
    {
        var lines = new List<byte>();
        var starts = new List<int>();
        var head = JournalHead.Empty;
        foreach (var entry in CreateEntries())
        {
            var (line, sum) = JournalChain.Append(Encoding.UTF8.GetBytes(entry), head.Sum);
            starts.Add(lines.Count);
            lines.AddRange(line);
            head = new(head.Lines + 1, head.Length + line.Length, sum);
        }

        (_bytes, _head, _lineStarts) = ([.. lines], head.ToBytes(), [.. starts, lines.Count]);
    }

    private string Journal => Path.Combine(_folder, "x.journal");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Unchanged_it_is_read() => Assert.Equal(_bytes.Length, JournalReader.Read(_bytes, _head, "journal").Read.Length);

    [Fact]
    public void Any_flipped_bit_is_detected() =>
        Generated.Holds(
            Gen.Select(Gen.Int[0, _bytes.Length - 1], Gen.Int[0, 7]),
            place =>
            {
                byte[] changed = [.. _bytes];
                changed[place.Item1] ^= (byte)(1 << place.Item2);
                AssertRefused(changed);
            }
        );

    [Fact]
    public void Any_flipped_bit_of_the_head_is_detected() =>
        Generated.Holds(
            Gen.Select(Gen.Int[0, _head.Length - 1], Gen.Int[0, 7]),
            place =>
            {
                byte[] changed = [.. _head];
                changed[place.Item1] ^= (byte)(1 << place.Item2);
                Assert.Throws<OriginException>(() => JournalReader.Read(_bytes, changed, "journal"));
            }
        );

    [Fact]
    public void Anything_cut_off_is_detected()
    {
        for (var length = 0; length < _bytes.Length; length++)
            AssertRefused(_bytes[..length]);
    }

    [Fact]
    public void Lines_that_were_removed_repeated_or_moved_are_detected() =>
        Generated.Holds(
            Gen.Int[0, _lineStarts.Length - 2].Array[0, _lineStarts.Length + 2],
            order =>
            {
                if (!order.SequenceEqual(Enumerable.Range(0, _lineStarts.Length - 1)))
                    AssertRefused([.. order.SelectMany(line => _bytes[_lineStarts[line].._lineStarts[line + 1]])]);
            }
        );

    [Fact]
    public void An_emptied_journal_is_not_one_without_changes()
    {
        File.WriteAllBytes(Journal, []);
        Assert.Contains("the journal is empty; its content was lost.", Refusal(), StringComparison.Ordinal);
        File.WriteAllBytes(Journal + ".head", _head);
        Assert.Contains($"the journal has 0 lines, but {_lineStarts.Length - 1} lines were written", Refusal(), StringComparison.Ordinal);
        File.Delete(Journal);
        Assert.Contains("the journal has 0 lines, but", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_format_is_refused_with_its_number()
    {
        File.WriteAllBytes(Journal, JournalChain.Append("""{"kind":"journal","format":99}"""u8, previous: "").Line);
        Assert.Contains("the journal has format 99; this version reads format 1.", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_lock_is_its_owners_alone_and_names_the_holder()
    {
        File.WriteAllText(Journal + ".lock", "");
        File.SetUnixFileMode(Journal + ".lock", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        using var held = JournalFile.Open(Journal, new("ann@desk, pid 7", DateTimeOffset.UnixEpoch, "origin run r.csx"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Journal + ".lock"));
        Assert.Equal(
            $"The journal {Journal} is in use by ann@desk, pid 7, since 1970-01-01 00:00:00 UTC: origin run r.csx. Wait until that run has ended, or stop it.",
            Assert.Throws<JournalLockedException>(() => JournalFile.Open(Journal)).Message
        );
    }

    private static IEnumerable<string> CreateEntries()
    {
        yield return """{"kind":"journal","format":1,"id":"0123456789abcdef0123456789abcdef","key":"AAAA"}""";
        yield return """{"kind":"run","id":"r1","by":"ann@desk, pid 7","at":"2026-01-01T00:00:00Z"}""";
        for (var i = 0; i < 4; i++)
        {
            yield return $$"""{"kind":"begun","host":"h{{i}}","task":"a:b","on":"k","token":"t{{i}}","at":"2026-01-01T00:00:0{{i}}Z"}""";
            yield return $$"""{"kind":"done","host":"h{{i}}","task":"a:b","on":"k","at":"2026-01-01T00:00:0{{i}}Z"}""";
        }

        yield return """{"kind":"ended","id":"r1","at":"2026-01-01T00:01:00Z"}""";
    }

    private void AssertRefused(byte[] bytes) =>
        Assert.StartsWith(
            "journal",
            Assert.Throws<OriginException>(() => JournalReader.Read(bytes, _head, "journal")).Message,
            StringComparison.Ordinal
        );

    private string Refusal() => Assert.Throws<OriginException>(() => JournalReader.Read(Journal)).Message;
}
