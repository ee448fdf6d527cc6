namespace OriginScript.Engine.Tests;

/// <summary>What plugins keep between runs.</summary>
public sealed class FileStorageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("origin-storage-");

    private string Folder => Path.Combine(_folder.FullName, "new");

    private FileStorage Storage => new(Folder, new AutoAdvanceClock());

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_update_gets_what_was_written_before()
    {
        await Storage.Update("pins", before => $"{before ?? "nothing"}, first", default);
        await Storage.Update("pins", before => $"{before}, second", default);
        Assert.Equal("nothing, first, second", Storage.Read("pins"));
        Assert.Equal(["pins", "pins.lock"], Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_was_never_written_is_null_with_and_without_its_folder()
    {
        Assert.Null(Storage.Read("pins"));
        Directory.CreateDirectory(Folder);
        Assert.Null(Storage.Read("pins"));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Only_its_owner_may_read_it()
    {
        await Storage.Update("pins", _ => "secret", default);
        Assert.All(
            Directory.EnumerateFiles(Folder),
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file))
        );
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_cannot_be_read()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "pins"));
        Assert.StartsWith(
            $"{Folder}/pins cannot be read: ",
            Assert.Throws<OriginException>(() => Storage.Read("pins")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_cannot_be_written()
    {
        await File.WriteAllTextAsync(Folder, "");
        var failure = await Assert.ThrowsAsync<OriginException>(() => Storage.Update("pins", _ => "x", default));
        Assert.StartsWith($"{Folder}/pins cannot be written: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_that_another_process_keeps_is_an_error_after_a_while()
    {
        await Storage.Update("pins", _ => "first", default);
        using var held = new FileStream(Path.Combine(Folder, "pins.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        await Assert.ThrowsAsync<OriginException>(() => Storage.Update("pins", _ => "second", default));
        Assert.Equal("first", Storage.Read("pins"));
    }
}
