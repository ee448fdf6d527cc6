using OriginScript.Host.Configuration;
using OriginScript.Host.Platform;
using OriginScript.Host.Tests.Commands;

namespace OriginScript.Host.Tests.Configuration;

public sealed class SettingsResolverTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, string> _variables = [];

    public SettingsResolverTests() => Directory.CreateDirectory(_folder.In("home"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_anything_everything_is_left_to_the_sdk() => Assert.Equal(new Settings(), Read());

    [Fact]
    public void A_flag_wins_over_the_environment()
    {
        _variables["AWS_REGION"] = "us-east-1";
        Assert.Equal("eu-central-1", Read(new() { Region = "eu-central-1" }).Region);
    }

    [Fact]
    public void The_environment_wins_over_a_file()
    {
        Write(".awscred", "AWSRegion=eu-central-1");
        _variables["AWS_DEFAULT_REGION"] = "us-east-1";
        Assert.Equal("us-east-1", Read().Region);
    }

    [Fact]
    public void The_file_here_wins_over_the_one_at_home()
    {
        Write("home/.awscred", "AWSRegion=us-east-1\nRemoteUser=fedora");
        Write(".awscred", "AWSRegion=eu-central-1");
        Assert.Equal(("eu-central-1", "fedora"), (Read().Region, Read().User));
    }

    [Fact]
    public void A_file_named_by_a_flag_wins_over_the_environment()
    {
        Write("mine", "AWSRegion=eu-central-1");
        _variables["AWS_REGION"] = "us-east-1";
        Assert.Equal("eu-central-1", Read(new() { Awscred = "mine" }).Region);
    }

    [Fact]
    public void Keys_come_from_a_file()
    {
        Write(".awscred", "AWSAccessKeyId=AKIA1\nAWSSecretAccessKey=s3cret");
        Assert.Equal(("AKIA1", "s3cret"), (Read().AccessKeyId, Read().SecretAccessKey!.Reveal()));
    }

    [Fact]
    public void The_longer_spelling_of_the_secret_wins()
    {
        Write(".awscred", "AWSAccessKeyId=AKIA1\nAWSSecretAccessKey=newer-spelling\nAWSSecretKey=older-spelling");
        Assert.Equal("newer-spelling", Read().SecretAccessKey!.Reveal());
    }

    [Fact]
    public void The_shorter_spelling_of_the_secret_is_accepted()
    {
        Write(".awscred", "AWSAccessKeyId=AKIA1\nAWSSecretKey=older-spelling");
        Assert.Equal("older-spelling", Read().SecretAccessKey!.Reveal());
    }

    [Theory]
    [InlineData("AWS_PROFILE")]
    [InlineData("AWS_ACCESS_KEY_ID")]
    public void Credentials_that_the_environment_chooses_are_left_to_the_sdk(string variable)
    {
        Write(".awscred", "AWSAccessKeyId=AKIA1\nAWSSecretKey=s3cret");
        (_variables[variable], _variables["AWS_SECRET_ACCESS_KEY"]) = ("chosen", "chosen");
        Assert.Null(Read().AccessKeyId);
    }

    [Fact]
    public void A_profile_chosen_by_a_flag_wins_over_keys_in_a_file()
    {
        Write(".awscred", "AWSAccessKeyId=AKIA1\nAWSSecretKey=s3cret");
        Assert.Null(Read(new() { Profile = "work" }).AccessKeyId);
    }

    [Fact]
    public void A_key_without_its_secret_is_refused()
    {
        Write(".awscred", "AWSAccessKeyId=AKIA1");
        Assert.EndsWith("has an AWSAccessKeyId but no AWSSecretAccessKey. Write both lines.", ReadThrows().Message);
    }

    [Fact]
    public void The_key_pair_names_the_private_key_file_too()
    {
        Write(".awscred", "AWSKeyPairName=work");
        Assert.Equal(_folder.In("home/.ssh/work.pem"), Read().KeyFile);
    }

    [Fact]
    public void A_file_that_is_named_and_missing_is_refused() =>
        Assert.Equal("The file nowhere does not exist. Name an existing one with --awscred FILE.", ReadThrows(new() { Awscred = "nowhere" }).Message);

    [Fact]
    public void An_endpoint_that_is_not_a_URL_is_refused() =>
        Assert.StartsWith("--endpoint-url \"localhost\" is not a valid URL.", ReadThrows(new() { EndpointUrl = "localhost" }).Message);

    [Fact]
    public void It_reports_the_source_of_each_value_but_never_the_secret()
    {
        Write(".awscred", "AWSAccessKeyId=AKIA1\nAWSSecretKey=s3cret");
        _variables["AWS_REGION"] = "us-east-1";
        var configured = CreateResolver(new() { User = "ada" });
        configured.Resolve();
        var file = _folder.In(".awscred");
        Assert.Equal(
            [$"credentials: {file}", "region: us-east-1 (AWS_REGION)", "user: ada (--user)"],
            configured.Sources);
    }

    private SettingsResolver CreateResolver(GlobalOptions? options = null) => new(
        options ?? new(),
        new() { GetVariable = _variables.GetValueOrDefault, HomeDirectory = _folder.In("home"), CurrentDirectory = _folder.Path });

    private Settings Read(GlobalOptions? options = null) => CreateResolver(options).Resolve();

    private UsageException ReadThrows(GlobalOptions? options = null) => Assert.Throws<UsageException>(() => Read(options));

    private void Write(string name, string text)
    {
        File.WriteAllText(_folder.In(name), text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.In(name), UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
