using System.Globalization;

namespace OriginScript.Engine.Tests;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class JournalFileTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("origin-journal-");

    private string Folder => Path.Combine(_folder.FullName, "deep");

    private string Journal => Path.Combine(Folder, "x.journal");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Only_its_owner_may_read_it_and_the_files_beside_it()
    {
        await Write();
        Assert.Equal(
            ["x.journal", "x.journal.head", "x.journal.lock"],
            Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.All(Directory.EnumerateFiles(Folder), file => Assert.Equal(OwnerOnly, File.GetUnixFileMode(file)));
        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
    }

    [Fact]
    public void A_lock_file_that_others_could_lock_is_closed_to_them()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Journal + ".lock", "");
        File.SetUnixFileMode(Journal + ".lock", OwnerOnly | UnixFileMode.OtherRead | UnixFileMode.GroupRead);
        JournalFile.Open(Journal).Dispose();
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Journal + ".lock"));
    }

    [Fact]
    public void Before_the_first_entry_there_is_no_file()
    {
        JournalFile.Open(Journal).Dispose();
        Assert.False(File.Exists(Journal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".lock")]
    [InlineData(".head")]
    public async Task A_link_in_its_place_is_refused(string suffix)
    {
        await Write();
        File.Move(Journal + suffix, Journal + ".elsewhere");
        File.CreateSymbolicLink(Journal + suffix, Journal + ".elsewhere");
        var refusal = $"{Journal}{suffix} is a link to {Journal}.elsewhere; a journal must be a file.";
        Assert.StartsWith(refusal, Assert.Throws<OriginException>(() => JournalFile.Open(Journal)).Message);
        Assert.StartsWith(refusal, Assert.Throws<OriginException>(() => JournalReader.Read(Journal)).Message);
    }

    [Fact]
    public async Task A_folder_that_others_may_write_to_is_refused()
    {
        await Write();
        File.SetUnixFileMode(Folder, File.GetUnixFileMode(Folder) | UnixFileMode.GroupWrite);
        Assert.Equal(
            $"Other users can write to the folder {Folder}, so its journals may not be yours. Run chmod go-w {Folder}, or choose another with --state DIR.",
            Assert.Throws<OriginException>(() => JournalFile.Open(Journal)).Message
        );
    }

    [Fact]
    public async Task A_journal_that_others_may_write_to_is_refused()
    {
        await Write();
        File.SetUnixFileMode(Journal, OwnerOnly | UnixFileMode.OtherWrite);
        Assert.StartsWith($"Other users can write to {Journal}", Assert.Throws<OriginException>(() => JournalReader.Read(Journal)).Message);
    }

    [Theory]
    [InlineData("", "x.journal belongs to the user with id 65534, so it is not a journal of your runs.")]
    [InlineData(".lock", "x.journal.lock belongs to the user with id 65534")]
    [InlineData(null, "The folder ")]
    public async Task A_journal_of_another_user_is_refused(string? suffix, string refusal)
    {
        await Write();
        using var changed = System.Diagnostics.Process.Start("chown", ["65534", suffix is null ? Folder : Journal + suffix]);
        await changed.WaitForExitAsync();
        if (changed.ExitCode != 0)
            return; // only root may give a file away; as another user there is nothing to test
        Assert.Contains(refusal, Assert.Throws<OriginException>(() => JournalFile.Open(Journal)).Message);
    }

    [Fact]
    public void The_holder_is_read_back_as_it_was_written()
    {
        var holder = new JournalHolder(
            "ann@desk, pid 7",
            DateTimeOffset.Parse("2026-01-02T03:04:05Z", CultureInfo.InvariantCulture),
            "origin run x.csx"
        );
        Assert.Equal(holder, JournalHolder.Parse(holder.ToText()));
        Assert.Equal("origin run  x", JournalHolder.Parse((holder with { Command = "origin run\n\rx" }).ToText())?.Command);
        Assert.Null(JournalHolder.Parse("torn"));
    }

    [Fact]
    public async Task Damaged_it_is_closed_again()
    {
        await Write();
        await File.AppendAllTextAsync(Journal, "nonsense\n");
        Assert.Throws<OriginException>(() => Engine.Journal.Open(JournalFile.Open(Journal), Journal, TimeProvider.System));
        Assert.Throws<OriginException>(() => Engine.Journal.Open(JournalFile.Open(Journal), Journal, TimeProvider.System));
    }

    private async Task Write()
    {
        await using var journal = Engine.Journal.Open(JournalFile.Open(Journal), Journal, new AutoAdvanceClock());
        await journal.BeginRun("r", "ann@desk, pid 7");
        await journal.EndRun("r");
    }
}
