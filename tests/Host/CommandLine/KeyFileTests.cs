namespace OriginScript.Host.Tests.CommandLine;

public sealed class KeyFileTests : IDisposable
{
    private const string Private = "-----BEGIN OPENSSH PRIVATE KEY-----\n";
    private const string Public = "ssh-ed25519 AAAA ada\n";

    private readonly Prompt _prompt = new();

    public KeyFileTests()
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
    [InlineData("nofile", "The private key file {0}/nofile is not there. Name an existing one with --key FILE.")]
    [InlineData("scripts", "--key {0}/scripts is a folder. Name the private key file in it.")]
    [InlineData("private.pub", "--key {0}/private.pub is the public half of a key. Name the private one: --key {0}/private.")]
    [InlineData("half", "--key {0}/half is the public half of a key. Name the private one.")]
    [InlineData("empty", "The file {0}/empty holds no private key: it is empty. Name another one with --key FILE, or make one: ssh-keygen -t ed25519.")]
    [InlineData("prose", "The file {0}/prose holds no private key. Name another one with --key FILE, or make one: ssh-keygen -t ed25519.")]
    [InlineData("open", "The private key file {0}/open can be read by others. Keep it to yourself first: chmod 600 {0}/open.")]
    public async Task One_that_cannot_be_used_is_refused_before_anything_starts(string key, string sentence)
    {
        var code = await _prompt.Type($"remote:get-hostname db --key {key}");
        Assert.Equal((ExitCode.Usage, null, string.Format(null, sentence, _prompt.Folder)), (code, _prompt.Called.Work, _prompt.Errors.TrimEnd()));
    }

    [Theory]
    [InlineData("remote:get-hostname db --key private")]
    [InlineData("remote:get-hostname db --key=~/.ssh/private")]
    [InlineData("ec2:instance:create --name web --image ami-1 --key nofile")]
    public async Task One_that_can_be_used_or_is_none_of_ours_is_let_through(string line) => Assert.Equal(ExitCode.Done, await _prompt.Type(line));

    [Fact]
    public async Task A_public_half_is_let_through_to_an_agent_that_may_have_the_other()
    {
        _prompt.Variables["SSH_AUTH_SOCK"] = "/run/agent";
        Assert.Equal(ExitCode.Done, await _prompt.Type("remote:get-hostname db --key private.pub"));
    }

    public void Dispose() => _prompt.Dispose();

    private void Write(string name, string text, UnixFileMode others = UnixFileMode.None)
    {
        _prompt.Write(name, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(_prompt.Folder, name), UnixFileMode.UserRead | UnixFileMode.UserWrite | others);
    }
}
