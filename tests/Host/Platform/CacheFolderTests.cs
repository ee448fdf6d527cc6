using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.Platform;

public sealed class CacheFolderTests : IDisposable
{
    private static readonly byte[] Key = new byte[32];

    private readonly string _path = Directory.CreateTempSubdirectory("origin-cache-").FullName;

    [Theory]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData("a\tb\\t\nc\r\\")]
    [InlineData("umlaut ü")]
    public void A_field_is_read_as_it_was_written(string field) =>
        Assert.Equal(["x", field, "y"], TabSeparatedLine.Split(TabSeparatedLine.Join("x", field, "y")));

    [Fact]
    public void A_text_with_its_hash_decodes_to_its_lines() =>
        Assert.Equal(["one", "two"], AuthenticatedText.Decode(AuthenticatedText.Encode(["one", "two"], Key, "a"), Key, "a") ?? []);

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(20)]
    [InlineData(72)]
    public void A_text_with_one_bit_changed_does_not_decode(int at)
    {
        var content = AuthenticatedText.Encode(["one", "two"], Key, "a");
        content[at] ^= 1;
        Assert.Null(AuthenticatedText.Decode(content, Key, "a"));
    }

    [Fact]
    public void A_truncated_text_does_not_decode()
    {
        var content = AuthenticatedText.Encode(["one", "two"], Key, "a");
        Assert.All(Enumerable.Range(0, content.Length), length => Assert.Null(AuthenticatedText.Decode(content[..length], Key, "a")));
    }

    [Fact]
    public void What_is_written_is_read()
    {
        var folder = new CacheFolder(Path.Combine(_path, "new"));
        folder.WriteText(Path.Combine(folder.Path, "a", "b.txt"), ["1", "2"]);
        Assert.Equal(["1", "2"], folder.ReadText(Path.Combine(folder.Path, "a", "b.txt")) ?? []);
    }

    [Fact]
    public void Trimming_keeps_the_newest()
    {
        foreach (var (name, age) in new[] { ("old", 3), ("young", 1), ("older", 4), ("middle", 2) })
        {
            File.WriteAllText(Path.Combine(_path, name), "");
            File.SetLastWriteTimeUtc(Path.Combine(_path, name), DateTime.UnixEpoch.AddDays(-age));
        }

        new CacheFolder(_path).Trim(_path, 2);
        Assert.Equal(["middle", "young"], Directory.GetFiles(_path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_folder_that_cannot_be_created_is_reported_once()
    {
        File.WriteAllText(Path.Combine(_path, "file"), "");
        var said = new List<string>();
        var folder = new CacheFolder(Path.Combine(_path, "file", "cache"), said.Add);
        folder.WriteText(Path.Combine(folder.Path, "a"), ["1"]);
        folder.WriteText(Path.Combine(folder.Path, "b"), ["1"]);
        Assert.StartsWith($"The cache folder {folder.Path} cannot be written to (", Assert.Single(said), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
