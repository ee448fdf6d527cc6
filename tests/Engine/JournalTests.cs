using System.Text;

namespace OriginScript.Engine.Tests;

public sealed class JournalTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("origin-journal-");

    private string File => Path.Combine(_folder.FullName, "deep", "x.journal");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Cut_off_at_any_byte_it_opens_without_the_torn_line()
    {
        var whole = new Lab(new Shelf());
        await whole.Run(Recipe);
        var bytes = Encoding.UTF8.GetBytes(whole.Journal.Text);
        for (var length = Array.IndexOf(bytes, (byte)'\n') + 1; length <= bytes.Length; length++)
        {
            var torn = new MemoryJournal();
            torn.Append(bytes);
            torn.Truncate(length);
            await using var journal = Engine.Journal.Open(torn, "torn", new AutoAdvanceClock());
            Assert.True(torn.Text.Length == 0 || torn.Text.EndsWith('\n'));
        }
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_an_error_with_its_number()
    {
        var file = new MemoryJournal();
        file.Append([.. JournalChain.Append("{\"kind\":\"journal\",\"format\":1}"u8, "").Line, .. "nonsense\n"u8]);
        Assert.StartsWith(
            "j(2): the journal cannot be read",
            Assert.Throws<OriginException>(() => Engine.Journal.Open(file, "j", TimeProvider.System)).Message
        );
    }

    [Fact]
    public async Task It_has_one_writer_and_the_second_is_told_who_that_is()
    {
        await using (
            Engine.Journal.Open(
                JournalFile.Open(File, new("ann@desk, pid 7", new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), "origin run x.csx")),
                File,
                new AutoAdvanceClock()
            )
        )
        {
            var refusal = Assert.Throws<JournalLockedException>(() => JournalFile.Open(File));
            Assert.Equal(
                $"The journal {File} is in use by ann@desk, pid 7, since 2026-01-01 00:00:00 UTC: origin run x.csx. Wait until that run has ended, or stop it.",
                refusal.Message
            );
        }

        JournalFile.Open(File).Dispose();
    }

    [Fact]
    public void A_holder_that_does_not_say_who_it_is_is_not_taken_for_the_last_one()
    {
        JournalFile.Open(File, new("ann@desk, pid 7", default, "")).Dispose();
        using var held = JournalFile.Open(File);
        Assert.Contains("is in use by another run.", Assert.Throws<JournalLockedException>(() => JournalFile.Open(File)).Message);
    }

    [Fact]
    public void A_folder_in_its_place_is_an_error_that_says_what_to_do()
    {
        Directory.CreateDirectory(File);
        Assert.EndsWith("or choose another folder with --state DIR.", Assert.Throws<OriginException>(() => JournalFile.Open(File)).Message);
    }

    [Fact]
    public async Task When_it_cannot_be_written_nothing_is_changed()
    {
        var shelf = new Shelf();
        var full = new FullDisk();
        await using var ports = new Ports(new());
        shelf.Register(ports);
        await using var journal = Engine.Journal.Open(full, "full", new AutoAdvanceClock());
        full.IsFull = true;
        var refusal = await Assert.ThrowsAsync<OriginException>(() =>
            new Executor(Lab.BuildRecipe(Recipe), ports, journal, new Transcript(), new() { Clock = new AutoAdvanceClock() }).Run()
        );
        Assert.Equal(
            ("The journal full cannot be written: No space left. Changes already made are kept. Free some space and run again.", 0),
            (refusal.Message, shelf.WriteCount)
        );
    }

    [Fact]
    public async Task It_is_on_disk_before_a_change_and_after_it()
    {
        var lab = new Lab(new Shelf());
        var seen = "";
        var shelf = new Shelf { OnPut = _ => Task.FromResult(seen = lab.Journal.Text) };
        lab = new Lab(shelf);
        await lab.Run(recipe => recipe.Host("a").Box("b", "sand"));
        Assert.Equal((true, false, true), (seen.Contains("\"begun\""), seen.Contains("\"done\""), lab.Journal.Text.Contains("\"done\"")));
    }

    [Fact]
    public async Task A_second_run_of_the_same_recipe_journals_no_change()
    {
        var lab = new Lab(new Shelf());
        await lab.Run(Recipe);
        var entries = lab.Journal.EntryCount;
        await lab.Run(Recipe);
        Assert.Equal(entries + 2, lab.Journal.EntryCount);
    }

    [Fact]
    public async Task Changes_at_the_same_time_share_flushes()
    {
        var slow = new SlowDisk();
        await using var journal = Engine.Journal.Open(slow, "slow", TimeProvider.System);
        await journal.BeginRun("r", "somebody");
        var host = Lab.BuildRecipe(recipe => recipe.Host("a")).Hosts.First();
        var flushes = slow.Flushes;
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => journal.MarkDone(new BoxStep(host, $"b{i}", "sand"), null)));
        Assert.InRange(slow.Flushes - flushes, 1, 50);
    }

    private static void Recipe(Recipe recipe) => recipe.Host("a").Box("one", "sand").Box("two", "sand");

    private sealed class FullDisk : IJournalFile
    {
        public bool IsFull { get; set; }

        public byte[]? ReadAll() => null;

        public byte[]? ReadHead() => null;

        public void WriteHead(ReadOnlySpan<byte> head) { }

        public void Truncate(long length) { }

        public void Append(ReadOnlySpan<byte> lines)
        {
            if (IsFull)
                throw new IOException("No space left.");
        }

        public void Dispose() { }
    }

    private sealed class SlowDisk : IJournalFile
    {
        public int Flushes { get; private set; }

        public byte[]? ReadAll() => null;

        public byte[]? ReadHead() => null;

        public void WriteHead(ReadOnlySpan<byte> head) { }

        public void Truncate(long length) { }

        public void Append(ReadOnlySpan<byte> lines)
        {
            Flushes++;
            Thread.Sleep(5);
        }

        public void Dispose() { }
    }
}
