namespace OriginScript.Remote.Tests;

public sealed class SshKeyFileValidatorTests : IDisposable
{
    private const string Private = "-----BEGIN OPENSSH PRIVATE KEY-----\n";
    private const string Public = "ssh-ed25519 AAAA ada\n";

    private readonly TempFolder _folder = new();

    public SshKeyFileValidatorTests()
    {
        Write("private", Private);
        Write("private.pub", Public);
        Write("half", Public);
        Write("empty", "");
        Write("prose", "Dear diary\n");
        Write("open", Private, UnixFileMode.OtherRead);
        Directory.CreateDirectory(_folder["scripts"]);
    }

    [Theory]
    [InlineData("nofile", "The private key file {0}/nofile does not exist. Name an existing one with --key FILE.")]
    [InlineData("scripts", "--key {0}/scripts is a folder. Name the private key file in it.")]
    [InlineData("private.pub", "--key {0}/private.pub is a public key. Name the private key file: --key {0}/private.")]
    [InlineData("half", "--key {0}/half is a public key. Name the private key file.")]
    [InlineData(
        "empty",
        "The file {0}/empty is not a private key: it is empty. Name another file with --key FILE, or create a key: ssh-keygen -t ed25519."
    )]
    [InlineData("prose", "The file {0}/prose is not a private key. Name another file with --key FILE, or create a key: ssh-keygen -t ed25519.")]
    [InlineData("open", "The private key file {0}/open is accessible by other users. Restrict it with chmod 600 {0}/open.")]
    public void An_invalid_one_is_refused(string key, string sentence) =>
        Assert.Equal(string.Format(null, sentence, _folder.Path), FindProblem(_folder[key]));

    [Fact]
    public void A_valid_one_is_accepted() => Assert.Null(FindProblem(_folder["private"]));

    [Fact]
    public void One_in_the_home_folder_is_found() => Assert.Null(FindProblem("~/private"));

    [Fact]
    public void A_public_key_is_accepted_if_an_agent_may_hold_the_private_one() => Assert.Null(FindProblem(_folder["private.pub"], "/run/agent"));

    [Fact]
    public void The_key_s_name_gives_its_file() => Assert.Equal("~/.ssh/work.pem", new SshOptions { KeyName = "work" }.KeyFile);

    public void Dispose() => _folder.Dispose();

    private string? FindProblem(string file, string? agent = null) =>
        SshKeyFileValidator.FindProblem(
            file,
            new()
            {
                Home = _folder.Path,
                User = "ada",
                AgentSocket = agent,
            }
        );

    private void Write(string name, string text, UnixFileMode others = UnixFileMode.None)
    {
        File.WriteAllText(_folder[name], text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder[name], UnixFileMode.UserRead | UnixFileMode.UserWrite | others);
    }
}
