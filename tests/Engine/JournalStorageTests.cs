using System.Text;

namespace OriginScript.Engine.Tests;

/// <summary>The journal's file on disk holds what was appended to it, and its head what was written last.</summary>
public sealed class JournalStorageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("origin-journal-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "new", "x.journal");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_is_appended_is_read_back_and_comes_after_what_was_there()
    {
        Use(file => file.Append("one\n"u8));
        Use(file =>
        {
            file.Append("two\n"u8);
            Assert.Equal("one\ntwo\n", Decode(file.ReadAll()));
            file.Append("three\n"u8);
        });
        Assert.Equal("one\ntwo\nthree\n", File.ReadAllText(Path));
        Assert.False(File.Exists(Path + ".new"));
    }

    [Fact]
    public void A_first_entry_that_a_crash_left_aside_is_replaced()
    {
        Use(_ => File.WriteAllText(Path + ".new", "torn"));
        Use(file => file.Append("one\n"u8));
        Assert.Equal("one\n", File.ReadAllText(Path));
    }

    [Fact]
    public void A_torn_line_is_cut_off()
    {
        Use(file => file.Append("one\ntorn"u8));
        Use(file => file.Truncate(4));
        Assert.Equal("one\n", File.ReadAllText(Path));
    }

    [Fact]
    public void The_head_is_replaced_as_a_whole_by_a_shorter_one()
    {
        Use(file =>
        {
            file.WriteHead("a long head"u8);
            file.WriteHead("short"u8);
            Assert.Equal("short", Decode(file.ReadHead()));
        });
        Use(file => Assert.Equal("short", Decode(file.ReadHead())));
        Assert.Equal("short", File.ReadAllText(Path + ".head"));
    }

    [Fact]
    public void Without_a_first_entry_there_is_nothing_to_read() =>
        Use(file =>
        {
            Assert.Null(file.ReadAll());
            Assert.Null(file.ReadHead());
            Assert.False(File.Exists(Path + ".head"));
        });

    [Fact]
    public void It_exists_while_the_journal_or_its_head_does()
    {
        Assert.False(JournalFile.Exists(Path));
        Use(file => file.WriteHead("head"u8));
        Assert.True(JournalFile.Exists(Path));
        Use(file => file.Append("one\n"u8));
        File.Delete(Path + ".head");
        Assert.True(JournalFile.Exists(Path));
    }

    [Fact]
    public void Closed_it_names_no_holder()
    {
        var holder = new JournalHolder("ann@desk, pid 7", default, "origin run x.csx");
        using (JournalFile.Open(Path, holder))
            Assert.Equal(holder, JournalFile.ReadHolder(Path));
        Assert.Equal("", File.ReadAllText(Path + ".lock"));
        Assert.Null(JournalFile.ReadHolder(Path));
    }

    [Fact]
    public async Task A_journal_on_disk_is_summarized()
    {
        await using (var journal = Engine.Journal.Open(JournalFile.Open(Path), Path, new AutoAdvanceClock()))
        {
            Assert.Equal(RunStatus.Completed, journal.LastRunStatus);
            await journal.BeginRun("r", "ann", new() { Recipe = "broker" });
            Assert.Equal(RunStatus.Interrupted, journal.LastRunStatus);
            var recipe = Lab.BuildRecipe(read =>
                read.Host("a").Group("test:group", ["a b"], host => host.Box("one", "sand").Box("two", "sand").Ring())
            );
            foreach (var step in recipe.Steps)
                await journal.BeginChange(step, StepOrigin.Create(step, text => text.ToString()), null, step is Effect ? null : new Box("sand"));
            await journal.MarkDone(recipe.Steps[0], new Box("sand"), "n-1");
        }

        var summary = Assert.Single(JournalSummary.ReadFolder(System.IO.Path.GetDirectoryName(Path)!));
        Assert.Equal(
            (Path, 8, "broker", "ann", RunStatus.Interrupted, 6L, null),
            (summary.Path, summary.Id.Length, summary.Target.Recipe, summary.Owner, summary.LastRunStatus, summary.Lines, summary.Problem)
        );
        Assert.Equal(["a"], summary.Hosts);
        Assert.Equal(["shelf:box a one sand", "shelf:box a two sand", "shelf:ring a"], summary.Changes.Select(change => change.CommandLine));
        Assert.Equal(
            [(false, true, "n-1"), (true, false, null), (true, false, null)],
            summary.Changes.Select(change => (change.IsOpen, change.After is not null, change.Identity))
        );
        Assert.All(
            summary.Changes,
            change => Assert.Equal(("OriginScript.Engine.Tests", "test:group 'a b'"), (change.Plugin, Assert.Single(change.Groups)))
        );
        Assert.All(summary.Changes, change => Assert.NotEmpty(change.Version));
    }

    [Fact]
    public async Task A_journal_whose_run_ended_is_not_interrupted()
    {
        await using (var journal = Engine.Journal.Open(JournalFile.Open(Path), Path, new AutoAdvanceClock()))
        {
            await journal.BeginRun("r", "ann");
            await journal.EndRun("r");
            Assert.Equal(RunStatus.Completed, journal.LastRunStatus);
        }

        Assert.Equal(RunStatus.Completed, JournalSummary.Read(Path).LastRunStatus);
        Assert.Empty(JournalSummary.Read(Path).Hosts);
    }

    [Fact]
    public void A_folder_without_journals_or_without_itself_has_no_summaries()
    {
        Assert.Empty(JournalSummary.ReadFolder(_folder.FullName));
        Assert.Empty(JournalSummary.ReadFolder(Path));
    }

    [Fact]
    public void A_journal_that_was_deleted_is_listed_by_its_head_and_one_that_never_was_says_so()
    {
        Use(file => file.WriteHead("damaged"u8));
        Assert.Contains(
            "the file cannot be read",
            Assert.Single(JournalSummary.ReadFolder(System.IO.Path.GetDirectoryName(Path)!)).Problem,
            StringComparison.Ordinal
        );
        Assert.Equal($"The journal {Path}.other does not exist.", JournalSummary.Read(Path + ".other").Problem);
        Assert.Null(JournalReader.Read(Path + ".other"));
    }

    [Fact]
    public async Task A_journal_on_disk_is_read_as_it_was_written()
    {
        await using (var journal = Engine.Journal.Open(JournalFile.Open(Path), Path, new AutoAdvanceClock()))
            await journal.BeginRun("r-1", "ann");
        var (state, read) = JournalReader.ReadWhole(Path)!.Value;
        Assert.Equal(("r-1", 2L, new FileInfo(Path).Length), (state.LastRun!.Id, read.Lines, read.Length));
    }

    private void Use(Action<JournalFile> act)
    {
        using var file = JournalFile.Open(Path);
        act(file);
    }

    private static string? Decode(byte[]? bytes) => bytes is null ? null : Encoding.UTF8.GetString(bytes);
}
