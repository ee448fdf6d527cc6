namespace OriginScript.Ec2.Tests;

public sealed class LaunchTests
{
    private readonly FakeCloud _cloud = new();

    [Fact]
    public void The_command_line_text_leaves_out_defaults() =>
        Assert.Equal("ec2:instance:create debian12 broker", CommandLineText(host => host.Launch("debian12", type: "t1.micro", groups: ["default"])));

    [Fact]
    public void The_command_line_text_can_be_typed_again() =>
        Assert.Equal(
            "ec2:instance:create debian12 broker --type t3.small --securitygroup broker default --key ops --disksize 20",
            CommandLineText(host => host.Launch("debian12", type: "m1.small", groups: ["default", "broker"], key: "ops", disk: 20))
        );

    [Fact]
    public void The_task_and_the_verb_add_the_same_step() =>
        Assert.Equal(
            CommandLineText(host => host.Launch("debian12", type: "t3.small", disk: 20)),
            Lab.BuildRecipe(recipe => InstanceTasks.Create(recipe, name: "broker", image: "debian12", type: "t3.small", disksize: 20))
                .Steps.Single()
                .Echo
        );

    [Fact]
    public async Task Of_several_images_the_newest_is_taken()
    {
        await Run(host => host.Launch("debian12"));
        Assert.Equal("ami-2", _cloud.Launches.Single().Image.Id);
    }

    [Fact]
    public async Task A_Graviton_type_gets_an_arm64_image()
    {
        await Run(host => host.Launch("debian12", type: "t4g.small"));
        Assert.Equal("ami-3", _cloud.Launches.Single().Image.Id);
    }

    [Fact]
    public async Task A_launch_carries_its_tags()
    {
        await Run(host => host.Launch("debian12"));
        Assert.Equal(
            ["Name=broker", "originscript:image=debian12", "originscript:recipe=recipe"],
            Tagged("Name", "originscript:image", "originscript:recipe")
        );
    }

    [Fact]
    public async Task A_lost_answer_launches_no_second_instance()
    {
        _cloud.LosesResponseTo = "Launch";
        await Run(host => host.Launch("debian12"));
        Assert.Single(await _cloud.ListInstances(new(), default));
    }

    [Fact]
    public async Task Two_live_instances_of_one_name_are_an_error()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker"), FakeCloud.NewInstance("i-2", "broker"));
        Assert.Equal(
            "2 live instances are named broker: i-1, i-2. Delete all but one, for example with origin ec2:instance:delete --id i-2.",
            await Run(host => host.Launch("debian12"))
        );
    }

    [Fact]
    public async Task A_terminated_instance_of_the_name_is_not_the_host()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker", "terminated"));
        await Run(host => host.Launch("debian12"));
        Assert.Single(_cloud.Launches);
    }

    [Theory]
    [InlineData(
        "ami-1",
        null,
        null,
        "The instance broker has the image ami-2 and cannot be changed to ami-1. Write Launch(\"ami-2\"), or delete the instance with origin ec2:instance:delete --name broker."
    )]
    [InlineData(
        "debian12",
        "t3.large",
        null,
        "The instance broker has the type t3.micro and cannot be changed to t3.large. Write type: \"t3.micro\", or delete the instance with origin ec2:instance:delete --name broker."
    )]
    [InlineData(
        "debian12",
        null,
        20,
        "The instance broker has the disk size 8 and cannot be changed to 20. Write disk: 8, or delete the instance with origin ec2:instance:delete --name broker."
    )]
    public async Task What_a_running_instance_cannot_become_is_refused(string image, string? type, int? disk, string sentence)
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker"));
        Assert.Equal(sentence, await Run(host => host.Launch(image, type, disk: disk)));
    }

    [Fact]
    public async Task An_image_id_in_the_recipe_is_compared_with_the_image_itself()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker"));
        Assert.Null(await Run(host => host.Launch("ami-2")));
    }

    [Fact]
    public async Task A_missing_security_group_is_named_with_the_way_to_make_it() =>
        Assert.Equal(
            "There is no security group broker in the default VPC. Create it with origin ec2:securitygroup:create broker.",
            await Run(host => host.Launch("debian12", groups: ["default", "broker"]))
        );

    [Fact]
    public async Task A_security_group_may_be_given_by_its_id()
    {
        _cloud.With(new SecurityGroup("sg-2", "web", "web"));
        Assert.Null(await Run(host => host.Launch("debian12", groups: ["default", "sg-2"])));
    }

    [Fact]
    public async Task A_disk_smaller_than_the_image_is_refused() =>
        Assert.Equal(
            "A disk of 4 GiB is too small for the image debian12. Write disk: 8 or more.",
            await Run(host => host.Launch("debian12", disk: 4))
        );

    [Fact]
    public async Task A_stopping_instance_is_started_once_it_has_stopped()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker", "stopping"));
        Assert.Null(await Run(host => host.Launch("debian12")));
        Assert.Equal("running", Assert.Single(await _cloud.ListInstances(new(), default)).State);
    }

    private static string CommandLineText(Action<HostBuilder> verbs) => Lab.BuildRecipe(recipe => verbs(recipe.Host("broker"))).Steps.Single().Echo;

    private async Task<string?> Run(Action<HostBuilder> verbs) =>
        (await new Lab(_cloud).Run(recipe => verbs(recipe.Host("broker")))).Lines.FirstOrDefault(line => line.Failure is not null)?.Text;

    private IEnumerable<string> Tagged(params string[] keys) =>
        _cloud.Launches.Single().Tags.Where(tag => keys.Contains(tag.Key)).Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal);
}
