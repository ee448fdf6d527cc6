namespace OriginScript.Ec2.Tests;

public sealed class SecurityGroupTaskTests
{
    private readonly FakeCloud _cloud = new();

    [Theory]
    [InlineData("80", 80, 80)]
    [InlineData("8000..8443", 8000, 8443)]
    [InlineData("8000-8443", 8000, 8443)]
    [InlineData("all", 0, 65535)]
    public void Ports_are_a_number_or_a_range(string ports, int from, int to) =>
        Assert.Equal([new(IsEgress: false, "tcp", from, to)], Traffic.Parse(outward: false, "TCP", ports));

    [Theory]
    [InlineData("6", "tcp")]
    [InlineData("all", "-1")]
    [InlineData("50", "50")]
    public void Protocols_have_names_and_numbers(string typed, string protocol) =>
        Assert.Equal(protocol, Traffic.Parse(outward: false, typed, "all").Single().Protocol);

    [Theory]
    [InlineData("80x")]
    [InlineData("90..80")]
    [InlineData("70000")]
    [InlineData("")]
    [InlineData("1-2-3")]
    public void Ports_that_are_neither_are_refused(string ports) =>
        Assert.StartsWith(
            $"\"{ports}\" is not a valid range of tcp ports.",
            Assert.Throws<RecipeException>(() => Traffic.Parse(outward: false, "tcp", ports)).Message
        );

    [Fact]
    public void A_protocol_that_is_none_is_refused() =>
        Assert.StartsWith(
            "\"ipx\" is not a valid protocol.",
            Assert.Throws<RecipeException>(() => Traffic.Parse(outward: false, "ipx", "80")).Message
        );

    [Fact]
    public void A_comma_makes_a_step_for_each_range() =>
        Assert.Equal(
            ["ec2:securitygroup:rule:add tcp 80 0.0.0.0/0 --name web", "ec2:securitygroup:rule:add tcp 443 0.0.0.0/0 --name web"],
            Lab.BuildRecipe(recipe => SecurityGroupTasks.AddRule(recipe, "tcp", "80,443", anywhere: true, name: "web"))
                .Steps.Select(step => step.Echo)
        );

    [Fact]
    public void The_whole_world_must_be_asked_for() =>
        Assert.Equal(
            "Specify the allowed sources: CIDR blocks, security groups or self; --anywhere means any address.",
            Assert.Throws<RecipeException>(() => Lab.BuildRecipe(recipe => SecurityGroupTasks.AddRule(recipe, "tcp", "80", name: "web"))).Message
        );

    [Fact]
    public async Task A_source_may_be_a_group_an_address_or_the_group_itself()
    {
        _cloud.With(new SecurityGroup("sg-2", "web", "web"));
        await Run(recipe => SecurityGroupTasks.AddRule(recipe, "tcp", "80", ["default", "192.0.2.1", "self"], name: "web"));
        Assert.Equal(["192.0.2.1/32", "sg-1", "sg-2"], (await Web())!.Rules.Select(rule => rule.Peer).Order());
    }

    [Fact]
    public async Task A_source_that_is_nothing_is_an_error() =>
        Assert.StartsWith(
            "\"nobody\" is neither a CIDR block nor a security group of the default VPC.",
            await Run(recipe => SecurityGroupTasks.AddRule(recipe, "tcp", "80", ["nobody"], name: "default"))
        );

    [Fact]
    public async Task Without_a_description_the_name_is_it()
    {
        await Run(recipe => SecurityGroupTasks.Create(recipe, "web"));
        Assert.Equal("web", (await Web())!.Description);
    }

    [Fact]
    public async Task Another_description_is_refused()
    {
        _cloud.With(new SecurityGroup("sg-2", "web", "web"));
        Assert.StartsWith(
            "The security group web has the description \"web\", which EC2 cannot change.",
            await Run(recipe => SecurityGroupTasks.Create(recipe, "web", "web servers"))
        );
    }

    [Theory]
    [InlineData("web", null, null)]
    [InlineData("sg-2", null, null)]
    [InlineData("anything", "sg-2", null)]
    [InlineData(null, null, "we?")]
    public async Task A_group_is_deleted_by_id_or_name(string? group, string? id, string? name)
    {
        _cloud.With(new SecurityGroup("sg-2", "web", "web"));
        await Run(recipe => SecurityGroupTasks.Delete(recipe, group, id, name));
        Assert.Null(await Web());
    }

    [Fact]
    public async Task Deleting_a_group_that_is_not_there_is_an_error() =>
        Assert.StartsWith("There is no security group web in the default VPC.", await Run(recipe => SecurityGroupTasks.Delete(recipe, "web")));

    [Fact]
    public async Task A_lost_answer_to_a_deletion_is_looked_into()
    {
        _cloud.With(new SecurityGroup("sg-2", "web", "web"));
        _cloud.LosesResponseTo = "DeleteGroup";
        Assert.Null(await Run(recipe => SecurityGroupTasks.Delete(recipe, "web")));
    }

    private async Task<SecurityGroup?> Web() => (await _cloud.ListSecurityGroups(default)).FirstOrDefault(group => group.Name == "web");

    private async Task<string?> Run(Action<Recipe> recipe) =>
        (await new Lab(_cloud).Run(recipe)).Lines.FirstOrDefault(line => line.Failure is not null)?.Text;
}
