using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.CommandLine;

public sealed class KeyFileValidatorTests : IDisposable
{
    private const string Private = "-----BEGIN OPENSSH PRIVATE KEY-----\n";
    private const string Public = "ssh-ed25519 AAAA ada\n";

    private readonly CliHarness _cli = new();

    public KeyFileValidatorTests()
    {
        Write("private", Private);
        Write("private.pub", Public);
        Write("half", Public);
        Write("empty", "");
        Write("prose", "Dear diary\n");
        Write("open", Private, UnixFileMode.OtherRead);
        Write("home/.ssh/private", Private);
    }

    [Theory]
    [InlineData("nofile", "The private key file {0}/nofile does not exist. Name an existing one with --key FILE.")]
    [InlineData("scripts", "--key {0}/scripts is a folder. Name the private key file in it.")]
    [InlineData("private.pub", "--key {0}/private.pub is a public key. Name the private key file: --key {0}/private.")]
    [InlineData("half", "--key {0}/half is a public key. Name the private key file.")]
    [InlineData("empty", "The file {0}/empty is not a private key: it is empty. Name another file with --key FILE, or create a key: ssh-keygen -t ed25519.")]
    [InlineData("prose", "The file {0}/prose is not a private key. Name another file with --key FILE, or create a key: ssh-keygen -t ed25519.")]
    [InlineData("open", "The private key file {0}/open is accessible by other users. Restrict it with chmod 600 {0}/open.")]
    public async Task An_invalid_one_is_refused_before_anything_starts(string key, string sentence)
    {
        var code = await _cli.Run($"remote:get-hostname db --key {key}");
        Assert.Equal((ExitCode.UsageError, null, string.Format(null, sentence, _cli.Folder)), (code, _cli.Runner.Command, _cli.Errors.TrimEnd()));
    }

    [Theory]
    [InlineData("remote:get-hostname db --key private")]
    [InlineData("remote:get-hostname db --key=~/.ssh/private")]
    [InlineData("ec2:instance:create --name web --image ami-1 --key nofile")]
    public async Task One_that_is_valid_or_is_not_an_SSH_key_option_is_accepted(string line) => Assert.Equal(ExitCode.Success, await _cli.Run(line));

    [Fact]
    public async Task A_public_key_is_accepted_if_an_agent_may_hold_the_private_one()
    {
        _cli.Variables["SSH_AUTH_SOCK"] = "/run/agent";
        Assert.Equal(ExitCode.Success, await _cli.Run("remote:get-hostname db --key private.pub"));
    }

    public void Dispose() => _cli.Dispose();

    private void Write(string name, string text, UnixFileMode others = UnixFileMode.None)
    {
        _cli.Write(name, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(_cli.Folder, name), UnixFileMode.UserRead | UnixFileMode.UserWrite | others);
    }
}
