namespace OriginScript.Ec2.Tests;

public sealed class QueryTests
{
    private readonly FakeCloud _cloud = new();

    private Run Run => new QueryRun(_cloud);

    [Fact]
    public async Task Instances_are_listed_with_id_and_name()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker"), FakeCloud.NewInstance("i-2", "node1", "terminated"));
        Assert.Equal(["i-1 broker"], Lines(await InstanceQueries.List(Run)));
    }

    [Fact]
    public async Task Terminated_ones_are_listed_when_asked_for()
    {
        _cloud.With(FakeCloud.NewInstance("i-2", "node1", "terminated"));
        Assert.Equal(["i-2 node1"], Lines(await InstanceQueries.List(Run, all: true)));
    }

    [Fact]
    public async Task An_instance_is_shown_with_its_public_name()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker") with { PublicDns = "ec2-198-51-100-7.example.com" });
        Assert.Equal(["i-1 broker, running ec2-198-51-100-7.example.com"], Lines(await InstanceQueries.Info(Run, name: "broker")));
    }

    [Fact]
    public async Task A_stopped_instance_is_shown_without()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker", "stopped"));
        Assert.Equal(["i-1 broker, stopped"], Lines(await InstanceQueries.Info(Run, id: "i-1")));
    }

    [Fact]
    public async Task Without_a_public_name_the_address_is_the_host_name()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker"));
        Assert.Equal(["198.51.100.7"], Lines(await InstanceQueries.Hostname(Run)));
    }

    [Fact]
    public async Task The_address_inside_is_an_option_as_well()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker"));
        Assert.Equal(Lines(await InstanceQueries.PrivateIpAddress(Run)), Lines(await InstanceQueries.IpAddress(Run, @internal: true)));
    }

    [Fact]
    public async Task A_value_that_is_not_there_is_an_error()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker", "stopped"));
        Assert.StartsWith("The instance i-1 is stopped and has no public address.", await Failure(() => InstanceQueries.IpAddress(Run)));
    }

    [Fact]
    public async Task Several_matches_are_an_error_that_counts_them()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "node1"), FakeCloud.NewInstance("i-2", "node2"));
        Assert.Equal("2 instances match node*: i-1, i-2. Choose one with --id.", await Failure(() => InstanceQueries.Status(Run, name: "node*")));
    }

    [Fact]
    public async Task A_live_instance_goes_before_a_terminated_one_of_its_name()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker", "terminated"), FakeCloud.NewInstance("i-2", "broker"));
        Assert.Equal(["running"], Lines(await InstanceQueries.Status(Run, name: "broker")));
    }

    [Fact]
    public async Task No_match_is_an_error() =>
        Assert.Equal("There is no instance broker. See origin ec2:instance:list.", await Failure(() => InstanceQueries.Status(Run, name: "broker")));

    [Fact]
    public async Task Addresses_are_listed_with_their_instance()
    {
        _cloud.With(new ElasticIpAddress("eipalloc-1", "203.0.113.1"), new ElasticIpAddress("eipalloc-2", "203.0.113.2") { Instance = "i-1" });
        Assert.Equal(["203.0.113.1 instance: ", "203.0.113.2 instance: i-1"], Lines(await IpQueries.List(Run)));
    }

    [Fact]
    public async Task An_address_is_shown_by_its_name()
    {
        _cloud.With(new ElasticIpAddress("eipalloc-1", "203.0.113.1") { Name = "broker", Instance = "i-1" });
        Assert.Equal(["- IP address: 203.0.113.1 instance: i-1"], Lines(await IpQueries.Info(Run, "broker")));
    }

    [Fact]
    public async Task Images_are_listed_newest_first() =>
        Assert.Equal(
            ["ami-2 136693071363 x86_64 debian-12-amd64-20250301", "ami-1 136693071363 x86_64 debian-12-amd64-20250101"],
            Lines(await ImageQueries.List(Run, name: "debian-12-*", owner: "136693071363", arch: "x86_64"))
        );

    [Fact]
    public async Task Only_the_newest_image_when_asked_for() =>
        Assert.Equal("ami-2", Assert.Single(await ImageQueries.List(Run, owner: "136693071363", arch: "x86_64", latest: true)).Id);

    [Fact]
    public async Task Groups_are_listed_with_their_description() =>
        Assert.Equal(["sg-1: default, default VPC security group"], Lines(await SecurityGroupQueries.List(Run)));

    [Fact]
    public async Task Rules_are_listed_by_kind_of_traffic()
    {
        var web = new Traffic(IsEgress: false, "tcp", 80, 80);
        _cloud.With(
            new SecurityGroup("sg-2", "web", "web")
            {
                Rules = [new(web, "192.0.2.0/24"), new(web, "198.51.100.0/24"), new(new(IsEgress: true, "-1", -1, -1), "0.0.0.0/0")],
            }
        );
        Assert.Equal(
            ["  in rule: 192.0.2.0/24, 198.51.100.0/24 80..80 tcp", " out rule: 0.0.0.0/0 all all"],
            Lines(await SecurityGroupQueries.Rules(Run, name: "web", @out: true))
        );
    }

    [Fact]
    public async Task An_unknown_group_is_an_error() =>
        Assert.StartsWith("There is no security group web in the default VPC.", await Failure(() => SecurityGroupQueries.Info(Run, name: "web")));

    [Fact]
    public async Task Saying_nothing_of_which_group_is_an_error() =>
        Assert.Equal("Specify which security group: --id ID or --name NAME.", await Failure(() => SecurityGroupQueries.Info(Run)));

    private static IEnumerable<string?> Lines(IEnumerable<object> rows) => rows.Select(row => row.ToString());

    private static async Task<string> Failure(Func<Task> query) => (await Assert.ThrowsAnyAsync<OriginException>(query)).Message;
}
