namespace OriginScript.Ec2.Tests;

public sealed class LawTests
{
    [Fact]
    public Task Launch_keeps_the_laws() =>
        Laws().Verify(recipe => recipe.Host("broker").Launch("debian12", type: "t3.small", disk: 20));

    [Fact]
    public Task An_address_on_a_new_instance_keeps_the_laws() =>
        Laws().Verify(recipe => recipe.Host("broker").Launch("debian12").WithIp());

    [Fact]
    public Task An_address_made_before_its_instance_keeps_the_laws() =>
        Laws().Verify(recipe => recipe.Host("broker").ElasticIp().Launch("debian12").Associate());

    [Fact]
    public Task Starting_a_stopped_instance_keeps_the_laws() =>
        Laws(FakeCloud.NewInstance("i-1", "broker", "stopped")).Verify(recipe => recipe.Host("broker").Launch("debian12"));

    [Fact]
    public Task Changing_groups_keeps_the_laws() =>
        new SevenLaws(() => new FakeCloud().With(FakeCloud.NewInstance("i-1", "broker")).With(new SecurityGroup("sg-2", "web", "web")))
            .Verify(recipe => recipe.Host("broker").Launch("debian12", groups: ["default", "web"]));

    [Fact]
    public Task Stopping_keeps_the_laws() =>
        Laws(FakeCloud.NewInstance("i-1", "broker")).Verify(recipe => InstanceTasks.Stop(recipe, name: "broker"));

    [Fact]
    public Task Tagging_keeps_the_laws() =>
        Laws(FakeCloud.NewInstance("i-1", "broker")).Verify(recipe => InstanceTasks.Tag(recipe, "role", id: "i-1", value: "web"));

    [Fact]
    public Task Removing_a_tag_keeps_the_laws() =>
        Laws(FakeCloud.NewInstance("i-1", "broker")).Verify(recipe => InstanceTasks.Tag(recipe, "originscript:image", name: "broker", clear: true));

    [Fact]
    public Task Moving_an_address_keeps_the_laws() =>
        new SevenLaws(Occupied).Verify(recipe => IpTasks.Associate(recipe, "203.0.113.1", "new", force: true));

    [Fact]
    public Task Taking_an_address_off_keeps_the_laws() =>
        new SevenLaws(Occupied).Verify(recipe => IpTasks.Disassociate(recipe, "203.0.113.1"));

    [Fact]
    public Task A_security_group_with_rules_keeps_the_laws() => Laws().Verify(recipe =>
    {
        SecurityGroupTasks.Create(recipe, "web", "web servers");
        SecurityGroupTasks.AddRule(recipe, "tcp", "80,443", anywhere: true, name: "web");
        SecurityGroupTasks.AddRule(recipe, "tcp", "8000..8443", ["self", "default", "192.0.2.0/24"], name: "web");
    });

    private static SevenLaws Laws(params Instance[] instances) => new(() => new FakeCloud().With(instances));

    private static FakeCloud Occupied() => new FakeCloud()
        .With(FakeCloud.NewInstance("i-1", "old"), FakeCloud.NewInstance("i-2", "new"))
        .With(new ElasticIpAddress("eipalloc-1", "203.0.113.1") { Name = "service", Instance = "i-1", Association = "eipassoc-1" });
}
