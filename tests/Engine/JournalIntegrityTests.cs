using System.Text;
using CsCheck;

namespace OriginScript.Engine.Tests;

/// <summary>A journal that was damaged is never read as if it were whole.</summary>
public sealed class JournalIntegrityTests
{
    private static readonly Lazy<Task<(byte[] Bytes, byte[] Head)>> Written = new(async () =>
    {
        var lab = new Lab(new Shelf());
        await lab.Run(Recipe);
        return (Encoding.UTF8.GetBytes(lab.Journal.Text), lab.Journal.ReadHead()!);
    });

    [Fact]
    public async Task Whole_it_opens()
    {
        var (bytes, head) = await Written.Value;
        Assert.Equal(2, await CountChanges(bytes, head));
    }

    [Fact]
    public async Task A_flipped_bit_is_noticed_wherever_it_is()
    {
        var (bytes, head) = await Written.Value;
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[0, 7])
            .Sample(flip =>
            {
                var damaged = bytes.ToArray();
                damaged[flip.Item1] ^= (byte)(1 << flip.Item2);
                return IsRefused(damaged, head);
            });
    }

    [Fact]
    public async Task A_flipped_bit_of_the_head_is_noticed()
    {
        var (bytes, head) = await Written.Value;
        Gen.Select(Gen.Int[0, head.Length - 1], Gen.Int[0, 7])
            .Sample(flip =>
            {
                var damaged = head.ToArray();
                damaged[flip.Item1] ^= (byte)(1 << flip.Item2);
                return IsRefused(bytes, damaged);
            });
    }

    [Fact]
    public async Task Cut_off_anywhere_it_is_noticed()
    {
        var (bytes, head) = await Written.Value;
        Gen.Int[0, bytes.Length - 1].Sample(length => IsRefused(bytes[..length], head));
    }

    [Fact]
    public async Task Lines_that_were_swapped_removed_or_repeated_are_noticed()
    {
        var (bytes, head) = await Written.Value;
        var lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Gen.Select(Gen.Int[0, lines.Length - 1], Gen.Int[0, lines.Length - 1], Gen.Int[0, 2])
            .Sample(change =>
            {
                var (one, other, kind) = change;
                var changed = lines.ToList();
                if (kind == 0)
                    changed.RemoveAt(one);
                else if (kind == 1)
                    changed.Insert(other, lines[one]);
                else
                    (changed[one], changed[other]) = (changed[other], changed[one]);
                return changed.SequenceEqual(lines) || IsRefused(Encoding.UTF8.GetBytes(string.Join('\n', changed) + "\n"), head);
            });
    }

    [Fact]
    public async Task An_edited_line_is_named_even_if_the_head_is_lost()
    {
        var (bytes, _) = await Written.Value;
        var edited = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(bytes).Replace("\"content\":\"sand\"", "\"content\":\"gold\"", StringComparison.Ordinal)
        );
        Assert.Equal(
            "j(3): the journal cannot be read: this line was changed, or lines before it were removed or moved. Restore it from a backup, or move it and the files "
                + "beside it away: resources are then found by name, but undo no longer knows what was created.",
            Refusal(edited, null)
        );
    }

    [Fact]
    public async Task Lines_cut_off_its_end_are_counted()
    {
        var (bytes, head) = await Written.Value;
        var shorter = bytes[..(bytes.AsSpan(..^1).LastIndexOf((byte)'\n') + 1)];
        Assert.StartsWith(
            "j: the journal has 6 lines, but 7 lines were written; what is missing may have created resources.",
            Refusal(shorter, head)
        );
    }

    [Fact]
    public async Task Emptied_or_deleted_it_is_not_taken_for_one_without_changes()
    {
        var (_, head) = await Written.Value;
        Assert.StartsWith("j: the journal has 0 lines, but 7 lines were written", Refusal([], head));
        Assert.StartsWith("j: the journal has 0 lines, but 7 lines were written", Refusal(null, head));
        Assert.StartsWith("j: the journal is empty; its content was lost.", Refusal([], null));
    }

    [Fact]
    public async Task Another_journal_in_its_place_is_noticed()
    {
        var (bytes, head) = await Written.Value;
        var other = new Lab(new Shelf());
        await other.Run(Recipe);
        Assert.Contains("is not the one that was written here", Refusal(Encoding.UTF8.GetBytes(other.Journal.Text), head));
        Assert.Equal(2, await CountChanges(bytes, null));
    }

    [Fact]
    public async Task A_head_that_a_crash_left_behind_the_journal_is_accepted()
    {
        var lab = new Lab(new Shelf());
        lab.Journal.KillAtEntry = 5;
        await Assert.ThrowsAsync<KilledException>(() => lab.Run(Recipe));
        var behind = lab.Journal.ReadHead();
        lab.Journal.KillAtEntry = null;
        await lab.Run(Recipe);
        Assert.Equal(2, await CountChanges(Encoding.UTF8.GetBytes(lab.Journal.Text), behind));
    }

    [Theory]
    [InlineData(
        "{\"kind\":\"journal\",\"format\": 99,\"new\":true}",
        "j(1): the journal has format 99; this version reads format 1. Use the version of origin that wrote it, or a newer one."
    )]
    [InlineData("{\"kind\":\"journal\",\"format\":0}", "j(1): the journal has format 0; this version reads format 1.")]
    [InlineData("{\"kind\":\"journal\",\"format\":2.5}", "j(1): the journal has format -1; this version reads format 1.")]
    [InlineData(
        "{\"kind\":\"journal\",\"id\":\"a\",\"key\":\"\"}",
        "j(1): the journal was written before version 0.1.0 and has no format number, which this version cannot read."
    )]
    public void Another_format_is_refused_with_or_without_checksums(string line, string refusal)
    {
        Assert.StartsWith(refusal, Refusal(Encoding.UTF8.GetBytes(line + "\n"), null));
        Assert.StartsWith(refusal, Refusal(JournalChain.Append(Encoding.UTF8.GetBytes(line), "").Line, null));
    }

    private static void Recipe(Recipe recipe) => recipe.Host("a").Box("one", "sand").Box("two", "sand");

    private static bool IsRefused(byte[] bytes, byte[] head) => Refusal(bytes, head).Length > 0;

    private static string Refusal(byte[]? bytes, byte[]? head)
    {
        try
        {
            JournalReader.Read(bytes, head, "j");
            return "";
        }
        catch (OriginException e)
        {
            return e.Message;
        }
    }

    private static Task<int> CountChanges(byte[] bytes, byte[]? head) => Task.FromResult(JournalReader.Read(bytes, head, "j").State.Changes.Count);
}
