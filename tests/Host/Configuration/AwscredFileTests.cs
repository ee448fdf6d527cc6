using OriginScript.Host.Configuration;
using OriginScript.Host.Platform;
using OriginScript.Host.Tests.Commands;

namespace OriginScript.Host.Tests.Configuration;

public sealed class AwscredFileTests : IDisposable
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
    public void Everything_after_the_first_equals_sign_is_the_value(string text, string value) => Assert.Equal(value, Read(text)["key"]);

    [Theory]
    [InlineData("")]
    [InlineData("key=")]
    [InlineData("other=value")]
    [InlineData("[section]\nkey=value")]
    public void A_key_without_a_value_is_missing(string text) => Assert.Null(Read(text)["key"]);

    [Fact]
    public void A_missing_file_is_null() => Assert.Null(AwscredFile.LoadIfExists(_folder.In("nowhere")));

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_file_open_to_others_is_refused(UnixFileMode mode)
    {
        var path = Write("key=value", UnixFileMode.UserRead | mode);
        Assert.Equal(
            $"{path} contains keys and is accessible by other users. Run chmod 600 {path}.",
            Assert.Throws<UsageException>(() => AwscredFile.LoadIfExists(path)).Message
        );
    }

    private AwscredFile Read(string text) => AwscredFile.LoadIfExists(Write(text, UnixFileMode.UserRead | UnixFileMode.UserWrite))!;

    private string Write(string text, UnixFileMode mode)
    {
        var path = _folder.In(".awscred");
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
        return path;
    }
}
