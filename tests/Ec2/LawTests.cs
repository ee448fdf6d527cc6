namespace OriginScript.Ec2.Tests;

public sealed class LawTests
{
    [Fact]
    public Task Launch_keeps_the_laws() =>
        Lab.KeepsTheLaws(() => new FakeCloud(), recipe => recipe.Host("broker").Launch("debian12", type: "t3.small", disk: 20));

    [Fact]
    public Task An_address_on_a_new_instance_keeps_the_laws() =>
        Lab.KeepsTheLaws(() => new FakeCloud(), recipe => recipe.Host("broker").Launch("debian12").WithIp());

    [Fact]
    public Task An_address_made_before_its_instance_keeps_the_laws() =>
        Lab.KeepsTheLaws(() => new FakeCloud(), recipe => recipe.Host("broker").ElasticIp().Launch("debian12").Associate());

    [Fact]
    public Task Starting_a_stopped_instance_keeps_the_laws() =>
        Lab.KeepsTheLaws(
            () => new FakeCloud().With(FakeCloud.NewInstance("i-1", "broker", "stopped")),
            recipe => recipe.Host("broker").Launch("debian12")
        );

    [Fact]
    public Task Changing_groups_keeps_the_laws() =>
        Lab.KeepsTheLaws(
            () => new FakeCloud().With(FakeCloud.NewInstance("i-1", "broker")).With(new SecurityGroup("sg-2", "web", "web")),
            recipe => recipe.Host("broker").Launch("debian12", groups: ["default", "web"])
        );

    [Fact]
    public Task Stopping_keeps_the_laws() =>
        Lab.KeepsTheLaws(() => new FakeCloud().With(FakeCloud.NewInstance("i-1", "broker")), recipe => InstanceTasks.Stop(recipe, name: "broker"));

    [Fact]
    public Task Tagging_keeps_the_laws() =>
        Lab.KeepsTheLaws(
            () => new FakeCloud().With(FakeCloud.NewInstance("i-1", "broker")),
            recipe => InstanceTasks.Tag(recipe, "role", id: "i-1", value: "web")
        );

    [Fact]
    public Task Removing_a_tag_keeps_the_laws() =>
        Lab.KeepsTheLaws(
            () => new FakeCloud().With(FakeCloud.NewInstance("i-1", "broker")),
            recipe => InstanceTasks.Tag(recipe, "originscript:image", name: "broker", clear: true)
        );

    [Fact]
    public Task Moving_an_address_keeps_the_laws() =>
        Lab.KeepsTheLaws(Occupied, recipe => IpTasks.Associate(recipe, "203.0.113.1", "new", force: true));

    [Fact]
    public Task Taking_an_address_off_keeps_the_laws() => Lab.KeepsTheLaws(Occupied, recipe => IpTasks.Disassociate(recipe, "203.0.113.1"));

    [Fact]
    public Task A_security_group_with_rules_keeps_the_laws() =>
        new SevenLaws(() => new FakeCloud()).Verify(recipe =>
        {
            SecurityGroupTasks.Create(recipe, "web", "web servers");
            SecurityGroupTasks.AddRule(recipe, "tcp", "80,443", anywhere: true, name: "web");
            SecurityGroupTasks.AddRule(recipe, "tcp", "8000..8443", ["self", "default", "192.0.2.0/24"], name: "web");
        });

    private static FakeCloud Occupied() =>
        new FakeCloud()
            .With(FakeCloud.NewInstance("i-1", "old"), FakeCloud.NewInstance("i-2", "new"))
            .With(
                new ElasticIpAddress("eipalloc-1", "203.0.113.1")
                {
                    Name = "service",
                    Instance = "i-1",
                    Association = "eipassoc-1",
                }
            );

    [Fact]
    public Task The_rules_of_a_group_that_exists_keep_the_laws() =>
        Lab.KeepsTheLaws(
            () => new FakeCloud().With(new SecurityGroup("sg-2", "web", "web")),
            recipe => SecurityGroupTasks.AddRule(recipe, "tcp", "8000..8443,443", ["self", "default", "192.0.2.0/24"], name: "web")
        );

    [Fact]
    public Task Every_text_as_the_value_of_a_tag_keeps_the_laws() =>
        Lab.KeepsTheLaws(
            () => new FakeCloud().With(FakeCloud.NewInstance("i-1", "broker")),
            Spell.Of("web").Any(Spell.Texts(60)),
            (recipe, value) => InstanceTasks.Tag(recipe, "role", id: "i-1", value: value)
        );

    [Fact]
    public Task Every_text_as_the_key_of_a_tag_keeps_the_laws() =>
        Lab.KeepsTheLaws(
            () => new FakeCloud().With(FakeCloud.NewInstance("i-1", "broker")),
            Spell.Of("role").Any(Spell.Texts(60)),
            (recipe, key) => InstanceTasks.Tag(recipe, key, id: "i-1", value: "web")
        );

    [Fact]
    public Task Every_text_as_the_name_of_a_group_keeps_the_laws() =>
        Lab.KeepsTheLaws(() => new FakeCloud(), Spell.Of("web").Any(Spell.Texts(60)), (recipe, name) => SecurityGroupTasks.Create(recipe, name));

    [Fact]
    public Task Every_text_as_the_description_of_a_group_keeps_the_laws() =>
        Lab.KeepsTheLaws(
            () => new FakeCloud(),
            Spell.Of("web servers").Any(Spell.Texts(60)),
            (recipe, text) => SecurityGroupTasks.Create(recipe, "web", text)
        );

    [Fact]
    public Task Every_text_as_the_name_of_the_group_of_a_rule_keeps_the_laws() =>
        Lab.KeepsTheLaws(
            () => new FakeCloud(),
            Spell.Of("web").Any(Spell.Texts(60)),
            (recipe, name) =>
            {
                SecurityGroupTasks.Create(recipe, name);
                SecurityGroupTasks.AddRule(recipe, "tcp", "80", ["default", "192.0.2.7/24"], name: name);
            }
        );

    [Theory]
    [MemberData(nameof(SpellingTests.Rules), MemberType = typeof(SpellingTests))]
    public Task Every_spelling_of_a_rule_keeps_the_laws(string[] spellings) =>
        Lab.KeepsTheLaws(() => new FakeCloud(), Spell.Of(spellings[0], spellings[1..]), SpellingTests.AddRule);

    [Fact]
    public Task Every_spelling_of_a_launch_keeps_the_laws() =>
        Lab.KeepsTheLaws(
            () => new FakeCloud(),
            Spell
                .Of(("debian12", "t3.micro"), ("Debian12", "T3.Micro"), (" debian12", "t1.micro"))
                .And(("ami-2", "t3.small"), ("AMI-2", "m1.small"))
                .And(("name:debian-12-*@136693071363", "t3.small"))
                .Any(
                    Spell
                        .Texts(60)
                        .Select(text => ($"debian12{text}", "t3.micro"))
                        .Where(image => image.Item1.Trim() != "debian127" && image.Item1.Trim() != "debian1200")
                )
                .Any(Spell.Texts(60).Where(text => !text.All(char.IsAsciiLetterOrDigit)).Select(text => ("debian12", $"t3.{text}"))),
            (recipe, launch) => recipe.Host("broker").Launch(launch.Item1, launch.Item2, key: "ops", disk: 20)
        );

    [Fact]
    public Task Every_option_is_in_the_echo() =>
        Lab.KeepsTheLaws(
            () => Occupied().With(FakeCloud.NewInstance("i-3", "stopped", "stopped")),
            recipe =>
            {
                IpTasks.Associate(recipe, "service", "i-1");
                InstanceTasks.Wait(recipe, name: "old", pollrate: 1, maxtries: 2);
                InstanceTasks.Start(recipe, id: "i-3");
                SecurityGroupTasks.AddRule(recipe, "icmpv6", "all", ["::/0"], id: "sg-1", egress: true);
            }
        );
}
