using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.CommandLine;

public sealed class TaskMethodTests : IDisposable
{
    private readonly CliHarness _cli = new();

    [Theory]
    [InlineData("ec2:instance:create --name web --image ami-1", "web ami-1 - 8 0.5 default False")]
    [InlineData(
        "ec2:instance:create --name web --image ami-1 --key k --disksize 20 --price 1.25 --securitygroup a b --wait",
        "web ami-1 k 20 1.25 a+b True"
    )]
    [InlineData("ec2:ip:associate 192.0.2.1 i-1", "192.0.2.1 i-1")]
    [InlineData("ec2:ip:create", "{ip}")]
    public async Task A_task_prints_what_it_returns(string line, string printed) => Assert.Equal(printed, (await Read(line)).Result?.DisplayText);

    [Theory]
    [InlineData("remote:yum:install db git vim", "db,db-git-vim")]
    [InlineData("remote:get-hostname db.example.org", "db,asked-db")]
    [InlineData("remote:get-hostname 192.0.2.7", "host-192-0-2-7,asked-host-192-0-2-7")]
    [InlineData("remote:get-hostname 192.0.2.7:2222", "host-192-0-2-7,asked-host-192-0-2-7")]
    [InlineData("remote:get-hostname [2001:db8::7]:2222", "host-2001-db8--7,asked-host-2001-db8--7")]
    [InlineData("remote:get-hostname admin@db.example.org:2222", "db,asked-db")]
    [InlineData("ec2:ip:delete", "none")]
    public async Task A_task_adds_to_the_recipe(string line, string hosts) => Assert.Equal(hosts, string.Join(',', (await Read(line)).Recipe.Hosts));

    [Fact]
    public async Task A_full_name_says_where_the_host_is()
    {
        var (recipe, _) = await Read("remote:get-hostname db.example.org.");
        Assert.Equal("db.example.org", recipe.Host("db").Ip.Known);
    }

    [Fact]
    public async Task A_host_is_reached_as_typed_and_a_user_or_a_port_is_not_part_of_its_name()
    {
        var db = (await Read("remote:get-hostname admin@db.example.org:2222")).Recipe.Host("db");
        Assert.Equal(("admin@db.example.org:2222", "db.example.org"), (db.Ip.Known, db.Fqdn.Known));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("admin@")]
    public async Task An_argument_without_a_name_is_not_a_valid_host(string word) =>
        Assert.Equal(
            $"\"{word}\" is not a valid host. Write a host name or an address, for example broker.infra.example.org.",
            (await Assert.ThrowsAsync<UsageException>(() => Read($"remote:get-hostname {word}"))).Message
        );

    [Theory]
    [InlineData("remote:yum:install", "", "db", "puppet")]
    [InlineData("remote:yum:install", "", "db", "puppet", "--dry-run")]
    [InlineData("remote", "yum", "install", "", "db")]
    [InlineData("plan", "remote:yum:install", "", "db")]
    [InlineData("remote:yum:install", "--user", "ada", "", "db")]
    public async Task An_empty_argument_for_a_host_is_not_skipped(params string[] words)
    {
        await _cli.Run(words);
        Assert.Equal("", _cli.Errors);
        var refusal = await Assert.ThrowsAsync<UsageException>(() => _cli.Runner.Target!.AddSteps(new("task", _cli.Folder)));
        Assert.StartsWith("\"\" is not a valid host. ", refusal.Message);
    }

    [Fact]
    public async Task An_argument_that_a_task_cannot_use_is_a_usage_error() =>
        Assert.Contains("db-a_b", (await Assert.ThrowsAsync<UsageException>(() => Read("remote:yum:install db a_b"))).Message);

    [Fact]
    public async Task An_error_of_the_method_arrives_as_itself()
    {
        var e = await Assert.ThrowsAsync<OriginException>(() => Read("route53:record:create web example.org"));
        Assert.Equal("no zone example.org for web, 300", e.Message);
    }

    [Fact]
    public async Task Force_confirms_a_task_that_asks()
    {
        await _cli.Run("ec2:instance:delete i-1 --force");
        Assert.Equal((true, true), (_cli.Runner.Target!.RequiresConfirmation, _cli.Runner.ExecutionOptions.AssumeYes));
    }

    public void Dispose() => _cli.Dispose();

    private async Task<(Recipe Recipe, Text? Result)> Read(string line)
    {
        await _cli.Run(line);
        Assert.Equal("", _cli.Errors);
        var recipe = new Recipe("task", _cli.Folder);
        return (recipe, await _cli.Runner.Target!.AddSteps(recipe));
    }
}
