using System.Diagnostics;
using System.Runtime.Versioning;
using OriginScript.Tests;

namespace OriginScript.AwsEmulator.Tests;

[SupportedOSPlatform("linux")]
public sealed class CredentialsTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TempFolder _folder = new();

    private string World => _folder.In("world");

    private string FileName => Path.Combine(World, "credentials");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_world_keeps_its_key() => Assert.Equal(SandboxCredentials.GetOrCreate(World), SandboxCredentials.GetOrCreate(World));

    [Fact]
    public void Two_worlds_have_two_keys() =>
        Assert.NotEqual(SandboxCredentials.GetOrCreate(World), SandboxCredentials.GetOrCreate(_folder.In("other")));

    [Fact]
    public void A_key_looks_like_one_of_aws()
    {
        var credentials = SandboxCredentials.GetOrCreate(World);
        Assert.Matches("^AKIASANDBOX[A-Z2-7]{9}$", credentials.AccessKeyId);
        Assert.Equal(40, credentials.SecretAccessKey.Length);
    }

    [Fact]
    public void A_key_prints_without_its_secret() =>
        Assert.DoesNotContain(SandboxCredentials.GetOrCreate(World).SecretAccessKey, $"{SandboxCredentials.GetOrCreate(World)}");

    [Fact]
    public void A_world_and_its_key_are_for_their_owner_only()
    {
        SandboxCredentials.GetOrCreate(World);
        Assert.Equal((OwnerOnly | UnixFileMode.UserExecute, OwnerOnly), (File.GetUnixFileMode(World), File.GetUnixFileMode(FileName)));
    }

    [Fact]
    public void An_existing_folder_is_taken_away_from_other_users()
    {
        Directory.CreateDirectory(World);
        File.SetUnixFileMode(World, (UnixFileMode)Convert.ToInt32("777", 8));
        SandboxCredentials.GetOrCreate(World);
        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(World));
    }

    [Fact]
    public void A_key_that_others_could_read_is_refused()
    {
        SandboxCredentials.GetOrCreate(World);
        File.SetUnixFileMode(FileName, OwnerOnly | UnixFileMode.OtherRead);
        Assert.Equal(
            $"{FileName} contains a key and is accessible by other users: delete it, and the next start of the sandbox creates another key.",
            Assert.Throws<SandboxException>(() => SandboxCredentials.GetOrCreate(World)).Message
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[default]\naws_access_key_id = \naws_secret_access_key = x\n")]
    [InlineData("[default]\naws_access_key_id = x\n")]
    public void A_garbled_key_is_refused_in_one_sentence(string text)
    {
        SandboxCredentials.GetOrCreate(World);
        File.WriteAllText(FileName, text);
        Assert.StartsWith(
            $"The access key in {FileName} cannot be read: delete the file",
            Assert.Throws<SandboxException>(() => SandboxCredentials.GetOrCreate(World)).Message
        );
    }

    [RootFact]
    public void Another_user_can_neither_read_the_key_nor_list_the_world()
    {
        SandboxCredentials.GetOrCreate(World);
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)Convert.ToInt32("755", 8));
        Assert.NotEqual(0, RunAsNobody("cat", FileName));
        Assert.NotEqual(0, RunAsNobody("ls", World));
        Assert.Equal(0, RunAsNobody("ls", _folder.Path));
    }

    [RootFact]
    public void The_folder_of_another_user_is_refused()
    {
        Directory.CreateDirectory(World);
        OtherUser.Give(World);
        Assert.Equal(
            $"{World} belongs to another user, so it is not used for a sandbox: choose a folder of your own.",
            Assert.Throws<SandboxException>(() => SandboxCredentials.GetOrCreate(World)).Message
        );
    }

    private static int RunAsNobody(params string[] command) => Run("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", .. command]);

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
