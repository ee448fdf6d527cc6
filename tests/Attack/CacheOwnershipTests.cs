using System.Runtime.Versioning;
using System.Text;
using CsCheck;
using OriginScript.Host.Platform;
using OriginScript.Tests;

namespace OriginScript.Attack.Tests;

/// <summary>A cache that somebody else has prepared, or written to, is code that would run as the user.</summary>
[SupportedOSPlatform("linux")]
public sealed class CacheOwnershipTests : IDisposable
{
    private const string Text = "recipes/k/v/recipe.txt";

    // A half of a surrogate pair is no text that could be read back.
    private static readonly Gen<string> Texts = Gen.String.Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));

    private readonly string _base = Directory.CreateTempSubdirectory("origin-attack-").FullName;
    private readonly List<string> _said = [];

    public CacheOwnershipTests()
    {
        Open().WriteFolder(In("recipes/k/v"), "recipe.txt", ["line"], new Dictionary<string, byte[]> { ["recipe.dll"] = [1] });
        Open().WriteText(In("plugins/p.txt"), ["manifest"]);
    }

    public static TheoryData<string> Levels => ["", "key", "recipes", "recipes/k", "recipes/k/v", Text];

    private string Cache => Path.Combine(_base, "originscript");

    public void Dispose() => Directory.Delete(_base, recursive: true);

    [Fact]
    public void What_this_user_wrote_is_read() => Assert.Equal(["line"], Open().ReadText(In(Text)) ?? []);

    [RootTheory]
    [MemberData(nameof(Levels))]
    public void A_level_that_belongs_to_somebody_else_is_refused_by_name(string level)
    {
        OtherUser.Give(In(level));
        AssertRefused($"The cache is not used: {In(level)} belongs to the user with id {OtherUser.Id}. Remove it, or use a folder of your own.");
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_level_that_others_may_write_to_is_refused_by_name(string level)
    {
        foreach (var bit in new[] { UnixFileMode.GroupWrite, UnixFileMode.OtherWrite })
        {
            var mode = File.GetUnixFileMode(In(level));
            File.SetUnixFileMode(In(level), mode | bit);
            AssertRefused($"The cache is not used: Other users can write to {In(level)}. Check what is in it, then run chmod go-w {In(level)}.");
            File.SetUnixFileMode(In(level), mode);
        }
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_level_that_is_a_link_is_refused_by_name(string level)
    {
        var elsewhere = Path.Combine(_base, "elsewhere");
        Directory.Move(In(level), elsewhere);
        File.CreateSymbolicLink(In(level), elsewhere);
        AssertRefused($"The cache is not used: {In(level)} is a link. Replace it with a file or folder of your own.");
    }

    [Theory]
    [InlineData("aside")]
    [InlineData("recipes")]
    [InlineData("recipes/new")]
    public void Nothing_is_written_through_a_link(string level)
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(_base, "elsewhere")).FullName;
        File.WriteAllText(Path.Combine(elsewhere, "precious"), "");
        if (Directory.Exists(In(level)))
            Directory.Delete(In(level), recursive: true);
        File.CreateSymbolicLink(In(level), elsewhere);
        Open().WriteFolder(In("recipes/new/v"), "recipe.txt", ["line"], new Dictionary<string, byte[]> { ["recipe.dll"] = [1] });
        Open().Trim(In(level), 0);
        Open().Remove(In(level));
        Assert.Equal(["precious"], Directory.GetFileSystemEntries(elsewhere).Select(Path.GetFileName));
        Assert.All(_said, line => Assert.Contains($"{In(level)} is a link.", line, StringComparison.Ordinal));
        Assert.NotEmpty(_said);
    }

    [Fact]
    public void Every_level_is_its_owners_alone()
    {
        const UnixFileMode others = (UnixFileMode)0x3F;
        Assert.All(
            Directory.GetFileSystemEntries(Cache, "*", SearchOption.AllDirectories).Append(Cache),
            entry => Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(entry) & others)
        );
    }

    [Fact]
    public void A_key_that_others_can_read_is_replaced()
    {
        File.SetUnixFileMode(In("key"), File.GetUnixFileMode(In("key")) | UnixFileMode.OtherRead);
        var before = File.ReadAllBytes(In("key"));
        Assert.Null(Open().ReadText(In(Text)));
        Open().WriteText(In(Text), ["again"]);
        Assert.NotEqual(before, File.ReadAllBytes(In("key")));
        Assert.Equal(["again"], Open().ReadText(In(Text)) ?? []);
    }

    [Fact]
    public void A_text_that_was_moved_is_not_read()
    {
        Directory.Move(In("recipes/k"), In("recipes/other"));
        Assert.Null(Open().ReadText(In("recipes/other/v/recipe.txt")));
    }

    [Fact]
    public void A_text_that_was_written_with_another_key_is_not_read()
    {
        var forged = new CacheFolder(Path.Combine(_base, "forger"));
        forged.WriteText(Path.Combine(forged.Path, Text), ["line"]);
        File.Copy(Path.Combine(forged.Path, Text), In(Text), overwrite: true);
        Assert.Null(Open().ReadText(In(Text)));
    }

    [Fact]
    public void Nothing_but_what_was_written_is_ever_read()
    {
        byte[] key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
        Generated.Holds(
            Gen.Select(Texts.Array[0, 5], Gen.Int[0, int.MaxValue], Gen.Int[1, 255], Gen.Int[0, 3]),
            input =>
            {
                var (texts, at, flip, kind) = input;
                var lines = texts.Select(text => TabSeparatedLine.Join(text)).Where(line => line.Length > 0).ToArray();
                var content = AuthenticatedText.Encode(lines, key, "name");
                Assert.Equal(lines, AuthenticatedText.Decode(content, key, "name") ?? []);
                var position = at % content.Length;
                Assert.Null(
                    kind switch
                    {
                        0 => Flip(content, position, flip),
                        1 => AuthenticatedText.Decode(content[..position], key, "name"),
                        2 => AuthenticatedText.Decode(content, key, $"name{flip}"),
                        _ => AuthenticatedText.Decode(content, [.. key[1..], (byte)flip], "name"),
                    }
                );

                string[]? Flip(byte[] original, int index, int bits)
                {
                    byte[] changed = [.. original];
                    changed[index] ^= (byte)bits;
                    return AuthenticatedText.Decode(changed, key, "name");
                }
            }
        );
    }

    private CacheFolder Open() => new(Cache, _said.Add);

    private string In(string level) => Path.Combine(Cache, level).TrimEnd('/');

    private void AssertRefused(string sentence)
    {
        _said.Clear();
        Assert.Null(Open().ReadText(In(Text)));
        Assert.Equal([sentence], _said);
    }
}
