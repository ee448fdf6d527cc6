using OriginScript.Host.Configuration;
using OriginScript.Host.Tests.Running;

namespace OriginScript.Host.Tests.Configuration;

public sealed class AwscredTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("key=value")]
    [InlineData("  key = value  ")]
    [InlineData("key='value'")]
    [InlineData("key = \"value\"")]
    [InlineData("# key=no\n; key=no\nkey=value\n# key=no")]
    [InlineData("key=earlier\nkey=value")]
    [InlineData("key=value\n[fedora19]\nkey=of the section")]
    [InlineData("nonsense\nkey=value\r\n")]
    public void A_value_is_read(string text) => Assert.Equal("value", Read(text)["key"]);

    [Theory]
    [InlineData("key=a=b", "a=b")]
    [InlineData("key=a # b", "a # b")]
    [InlineData("key='a", "'a")]
    public void Everything_behind_the_first_equals_sign_is_value(string text, string value) => Assert.Equal(value, Read(text)["key"]);

    [Theory]
    [InlineData("")]
    [InlineData("key=")]
    [InlineData("other=value")]
    [InlineData("[section]\nkey=value")]
    public void A_key_that_says_nothing_is_missing(string text) => Assert.Null(Read(text)["key"]);

    [Fact]
    public void A_file_that_is_not_there_is_none() => Assert.Null(Awscred.At(_folder.In("nowhere")));

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_file_open_to_others_is_refused(UnixFileMode mode)
    {
        var path = Write("key=value", UnixFileMode.UserRead | mode);
        Assert.Equal($"{path} holds keys and is open to other users: run chmod 600 {path}.", Assert.Throws<UsageException>(() => Awscred.At(path)).Message);
    }

    private Awscred Read(string text) => Awscred.At(Write(text, UnixFileMode.UserRead | UnixFileMode.UserWrite))!;

    private string Write(string text, UnixFileMode mode)
    {
        var path = _folder.In(".awscred");
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
        return path;
    }
}
