using OriginScript.Host.Configuration;
using OriginScript.Host.Platform;
using OriginScript.Host.Tests.Commands;

namespace OriginScript.Host.Tests.Configuration;

public sealed class OptionResolverTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, string> _variables = [];

    public OptionResolverTests() => Directory.CreateDirectory(_folder.In("home"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_anything_the_defaults_hold() => Assert.Equal(new PlaceOptions { Retries = 3 }, Read());

    [Fact]
    public void A_flag_wins_over_the_environment()
    {
        _variables["AWS_REGION"] = "us-east-1";
        Assert.Equal("eu-central-1", Read(Typed("region", "eu-central-1")).Region);
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

    [Fact]
    public void A_group_comes_from_one_source()
    {
        Write(".awscred", "AWSAccessKeyId=AKIA1\nAWSSecretKey=s3cret");
        _variables["AWS_PROFILE"] = "chosen";
        Assert.Equal(("chosen", null, null), (Read().Profile, Read().AccessKeyId, Read().SecretAccessKey));
    }

    [Fact]
    public void A_profile_chosen_by_a_flag_wins_over_keys_in_a_file()
    {
        Write(".awscred", "AWSAccessKeyId=AKIA1\nAWSSecretKey=s3cret");
        Assert.Null(Read(Typed("profile", "work")).AccessKeyId);
    }

    [Fact]
    public void What_the_record_itself_refuses_is_refused()
    {
        Write(".awscred", "AWSAccessKeyId=AKIA1");
        Assert.Equal("An access key ID is set without its secret. Set both.", ReadThrows().Message);
    }

    [Fact]
    public void A_file_that_is_named_and_missing_is_refused() =>
        Assert.Equal("The file nowhere does not exist. Name an existing one with --awscred FILE.", ReadThrows(new() { Awscred = "nowhere" }).Message);

    [Fact]
    public void An_endpoint_that_is_not_a_URL_is_refused() =>
        Assert.StartsWith("--endpoint-url \"localhost\" is not a valid URL.", ReadThrows(Typed("endpoint-url", "localhost")).Message);

    [Fact]
    public void It_reports_the_source_of_each_value_but_never_the_secret()
    {
        Write(".awscred", "AWSAccessKeyId=AKIA1\nAWSSecretKey=s3cret");
        _variables["AWS_REGION"] = "us-east-1";
        var sources = CreateResolver(Typed("user", "ada")).Resolve([PlaceOptions.Record]).Sources;
        var file = _folder.In(".awscred");
        Assert.Equal(
            [$"access-key-id: AKIA1 ({file})", "region: us-east-1 (AWS_REGION)", $"secret-access-key: *** ({file})", "user: ada (--user)"],
            sources
        );
    }

    [Fact]
    public void The_place_is_what_its_options_say()
    {
        _variables["AWS_PROFILE"] = "work";
        Assert.Equal(["profile=work", "region=eu-central-1"], CreateResolver(Typed("region", "eu-central-1")).Resolve([PlaceOptions.Record]).Place);
    }

    [Theory]
    [InlineData("250ms", 250)]
    [InlineData("30s", 30_000)]
    [InlineData("5m", 300_000)]
    public void A_duration_has_a_unit(string text, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Read(Typed("patience", text)).Patience);

    [Fact]
    public void A_duration_without_a_unit_is_refused() =>
        Assert.Equal("--patience \"30\" is not a duration. Write for example --patience 30s, 5m or 2h.", ReadThrows(Typed("patience", "30")).Message);

    [Fact]
    public void A_whole_number_is_wanted() =>
        Assert.Equal("--retries \"x\" is not a whole number. Write for example --retries 5.", ReadThrows(Typed("retries", "x")).Message);

    [Fact]
    public void In_the_sandbox_what_it_gives_wins_and_the_configuration_is_not_read()
    {
        Write(".awscred", "AWSAccessKeyId=AKIA1\nAWSSecretKey=s3cret\nRemoteUser=ada");
        _variables["AWS_REGION"] = "us-east-1";
        var read = (PlaceOptions)
            new OptionResolver(Typed("endpoint-url", "https://real.example.org"), Environment)
            {
                Sandbox = new(
                    new Dictionary<string, string> { ["endpoint-url"] = "http://127.0.0.1:1" },
                    new Dictionary<string, string> { ["user"] = "admin" }
                ),
            }
                .Resolve([PlaceOptions.Record])
                .Records[0];
        Assert.Equal(("http://127.0.0.1:1/", "admin", null, null), (read.EndpointUrl!.ToString(), read.User, read.AccessKeyId, read.Region));
    }

    private static GlobalOptions Typed(string name, string value) => new() { PluginOptions = new Dictionary<string, string> { [name] = value } };

    private HostEnvironment Environment =>
        new()
        {
            GetVariable = _variables.GetValueOrDefault,
            HomeDirectory = _folder.In("home"),
            CurrentDirectory = _folder.Path,
        };

    private OptionResolver CreateResolver(GlobalOptions? options = null) => new(options ?? new(), Environment);

    private PlaceOptions Read(GlobalOptions? options = null) => (PlaceOptions)CreateResolver(options).Resolve([PlaceOptions.Record]).Records[0];

    private UsageException ReadThrows(GlobalOptions? options = null) => Assert.Throws<UsageException>(() => Read(options));

    private void Write(string name, string text)
    {
        File.WriteAllText(_folder.In(name), text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.In(name), UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
