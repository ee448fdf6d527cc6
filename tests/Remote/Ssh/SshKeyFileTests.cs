namespace OriginScript.Remote.Tests;

public sealed class SshKeyFileTests : IDisposable
{
    private const string Private = "-----BEGIN OPENSSH PRIVATE KEY-----\n";
    private const string Public = "ssh-ed25519 AAAA ada\n";

    private readonly TempFolder _folder = new();

    public SshKeyFileTests()
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
    [InlineData(
        "nofile",
        "The private key file {0}/nofile does not exist. Specify another one: --key, At(address, user, key), or IdentityFile in ~/.ssh/config."
    )]
    [InlineData("scripts", "The private key file {0}/scripts is a folder. Specify a private key file in it.")]
    [InlineData(
        "private.pub",
        "{0}/private.pub is a public key. Specify the private key, {0}/private, or add it to your agent: ssh-add {0}/private."
    )]
    [InlineData("half", "{0}/half is a public key. Specify the private key.")]
    [InlineData(
        "empty",
        "The file {0}/empty is not a private key: it is empty. Specify a private key file that you can read, or create one: ssh-keygen -t ed25519."
    )]
    [InlineData(
        "prose",
        "The file {0}/prose is not a private key. Specify a private key file that you can read, or create one: ssh-keygen -t ed25519."
    )]
    [InlineData("open", "The private key file {0}/open is accessible by other users. Restrict its permissions: chmod 600 {0}/open.")]
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
        SshOptions.FindKeyProblem(
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
