namespace OriginScript.Ec2.Tests;

public sealed class InstanceTaskTests
{
    private readonly FakeCloud _cloud = new();

    [Fact]
    public async Task Deletes_by_name()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker"), FakeCloud.NewInstance("i-2", "node1"));
        await Run(recipe => InstanceTasks.Delete(recipe, name: "broker"));
        Assert.Equal("i-2", Assert.Single(await _cloud.ListInstances(new() { LiveOnly = true }, default)).Id);
    }

    [Fact]
    public async Task Deleting_what_is_terminated_already_changes_nothing()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker", "terminated"));
        await Run(recipe => InstanceTasks.Delete(recipe, name: "broker"));
        Assert.Equal(0, _cloud.WriteCount);
    }

    [Fact]
    public async Task Deleting_what_never_was_is_an_error() =>
        Assert.Equal("There is no instance broker. See origin ec2:instance:list.", await Run(recipe => InstanceTasks.Delete(recipe, name: "broker")));

    [Fact]
    public async Task A_glob_deletes_one_or_none()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "node1"), FakeCloud.NewInstance("i-2", "node2"));
        Assert.Equal("2 instances match node*: i-1, i-2. Choose one with --id.", await Run(recipe => InstanceTasks.Delete(recipe, name: "node*")));
    }

    [Fact]
    public void Deleting_asks() =>
        Assert.True(
            typeof(InstanceTasks)
                .GetMethod(nameof(InstanceTasks.Delete))!
                .GetCustomAttributes(false)
                .OfType<TaskAttribute>()
                .Single()
                .RequiresConfirmation
        );

    [Fact]
    public async Task Undoing_a_deletion_says_why_it_cannot()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker"));
        var lab = new Lab(_cloud);
        await lab.Run(recipe => InstanceTasks.Delete(recipe, name: "broker"));
        Assert.Equal(
            "A terminated instance cannot be restored. Launch another with origin ec2:instance:create.",
            Assert.Single((await lab.Undo(recipe => InstanceTasks.Delete(recipe, name: "broker"))).Lines).Text
        );
    }

    [Fact]
    public async Task Waits_through_pending()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker", "pending"));
        Assert.Null(await Run(recipe => InstanceTasks.Wait(recipe, name: "broker")));
    }

    [Fact]
    public async Task Waiting_for_what_cannot_come_ends_at_once()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker", "terminated"));
        Assert.Equal(
            "The instance broker is terminated and will not be running again. Launch another with origin ec2:instance:create.",
            await Run(recipe => InstanceTasks.Wait(recipe, name: "broker"))
        );
    }

    [Fact]
    public async Task Waiting_gives_up_after_pollrate_times_maxtries()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker"));
        Assert.Contains(
            "after 60.0 s it still reads \"running\"",
            await Run(recipe => InstanceTasks.Wait(recipe, name: "broker", state: "stopped", maxtries: 12))
        );
    }

    [Fact]
    public void An_unknown_state_is_refused_where_it_is_written() =>
        Assert.Equal(
            "\"up\" is not a valid instance state. Use one of pending, running, stopping, stopped, shutting-down, terminated.",
            Assert.Throws<RecipeException>(() => Lab.BuildRecipe(recipe => InstanceTasks.Wait(recipe, state: "up"))).Message
        );

    [Fact]
    public async Task Starting_a_terminated_instance_is_refused()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker", "terminated"));
        Assert.StartsWith("The instance broker is terminated.", await Run(recipe => InstanceTasks.Start(recipe, name: "broker")));
    }

    [Fact]
    public async Task A_tag_that_is_not_there_is_an_error()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker"));
        Assert.Equal(
            "The instance broker has no tag role. Set it with origin ec2:instance:tag --tag role --value VALUE.",
            await Run(recipe => InstanceTasks.Tag(recipe, "role", name: "broker"))
        );
    }

    [Fact]
    public async Task A_tag_that_is_there_is_read_without_a_write()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker"));
        Assert.Equal((null, 0), (await Run(recipe => InstanceTasks.Tag(recipe, "Name", name: "broker")), _cloud.WriteCount));
    }

    [Fact]
    public async Task Changing_the_name_by_which_it_was_found_is_done_once()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker"));
        Assert.Null(await Run(recipe => InstanceTasks.Tag(recipe, "Name", name: "broker", value: "message1")));
    }

    [Theory]
    [InlineData(null, "debian12", "Specify the instance's name: --name NAME.")]
    [InlineData("broker", null, "Specify the image: --image IMAGE, such as debian12.")]
    public void What_a_launch_must_know_is_asked_for(string? name, string? image, string sentence) =>
        Assert.Equal(
            sentence,
            Assert.Throws<RecipeException>(() => Lab.BuildRecipe(recipe => InstanceTasks.Create(recipe, name: name, image: image))).Message
        );

    [Fact]
    public void The_command_line_text_of_a_launch_parses_as_a_launch() =>
        Assert.Equal(
            "ec2:instance:create debian12 broker",
            Lab.BuildRecipe(recipe => InstanceTasks.Create(recipe, "debian12", "broker")).Steps.Single().Echo
        );

    private async Task<string?> Run(Action<Recipe> recipe) =>
        (await new Lab(_cloud).Run(recipe)).Lines.FirstOrDefault(line => line.Failure is not null)?.Text;
}
