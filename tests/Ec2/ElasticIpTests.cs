namespace OriginScript.Ec2.Tests;

public sealed class ElasticIpTests
{
    private readonly FakeCloud _cloud = new();

    [Fact]
    public void WithIp_is_an_address_and_its_association() =>
        Assert.Equal(
            ["ec2:instance:create debian12 broker", "ec2:ip:create --name broker", "ec2:ip:associate {broker.ip} broker"],
            Lab.BuildRecipe(recipe => recipe.Host("broker").Launch("debian12").WithIp()).Steps.Select(step => step.Echo)
        );

    [Fact]
    public void An_association_needs_an_instance() =>
        Assert.Equal(
            "broker/ec2:ip:associate needs {broker.instance}, which no earlier step provides.",
            Assert.Throws<RecipeException>(() => Lab.BuildRecipe(recipe => recipe.Host("broker").WithIp())).Message
        );

    [Fact]
    public void J2_an_address_goes_to_one_instance() =>
        Assert.Contains(
            "the association of the Elastic IP broker is wanted twice, as \"on broker\" by broker/ec2:ip:associate and as \"on other\" by ec2:ip:associate/{broker.ip}.",
            Assert
                .Throws<RecipeException>(() =>
                    Lab.BuildRecipe(recipe => IpTasks.Associate(recipe, recipe.Host("broker").Launch("debian12").WithIp().Ip, "other", force: true))
                )
                .Message
        );

    [Fact]
    public void J2_an_address_that_is_allocated_is_not_released() =>
        Assert.Contains(
            "the Elastic IP broker is wanted twice",
            Assert.Throws<RecipeException>(() => Lab.BuildRecipe(recipe => IpTasks.Delete(recipe, recipe.Host("broker").ElasticIp().Name))).Message
        );

    [Fact]
    public async Task A_lost_answer_makes_no_second_address()
    {
        _cloud.LosesResponseTo = "Allocate";
        await Run(recipe => recipe.Host("broker").ElasticIp());
        Assert.Single(await _cloud.ListAddresses(new(), default));
    }

    [Fact]
    public async Task The_automatic_address_does_not_replace_the_fixed_one()
    {
        await Run(recipe => recipe.Host("broker").ElasticIp().Launch("debian12").Associate());
        Assert.NotNull(Assert.Single(await _cloud.ListAddresses(new(), default)).Instance);
    }

    [Fact]
    public async Task An_address_on_another_instance_is_left_there()
    {
        Occupy();
        Assert.Equal(
            "203.0.113.1 is associated with instance i-1. Disassociate it first with origin ec2:ip:disassociate, or move it with origin ec2:ip:associate --force.",
            await Run(recipe => IpTasks.Associate(recipe, "203.0.113.1", "new"))
        );
    }

    [Fact]
    public async Task Asked_for_it_moves()
    {
        Occupy();
        await Run(recipe => IpTasks.Associate(recipe, "203.0.113.1", "new", force: true));
        Assert.Equal("i-2", Assert.Single(await _cloud.ListAddresses(new(), default)).Instance);
    }

    [Theory]
    [InlineData("203.0.113.1")]
    [InlineData("eipalloc-1")]
    [InlineData("service")]
    public async Task An_address_goes_by_itself_by_its_id_or_by_its_name(string address)
    {
        Occupy();
        await Run(recipe => IpTasks.Disassociate(recipe, address));
        Assert.Null(Assert.Single(await _cloud.ListAddresses(new(), default)).Instance);
    }

    [Fact]
    public async Task An_address_in_use_is_not_given_back()
    {
        Occupy();
        Assert.Equal(
            "service is associated with instance i-1. Disassociate it with origin ec2:ip:disassociate service, or add --force.",
            await Run(recipe => IpTasks.Delete(recipe, "service"))
        );
    }

    [Fact]
    public async Task Forced_it_is_given_back()
    {
        Occupy();
        await Run(recipe => IpTasks.Delete(recipe, "service", force: true));
        Assert.Empty(await _cloud.ListAddresses(new(), default));
    }

    [Fact]
    public async Task A_lost_answer_to_giving_back_is_looked_into()
    {
        Occupy();
        _cloud.LosesResponseTo = "Release";
        Assert.Null(await Run(recipe => IpTasks.Delete(recipe, "service", force: true)));
    }

    [Theory]
    [InlineData("delete")]
    [InlineData("disassociate")]
    [InlineData("associate")]
    public async Task An_unknown_address_is_an_error(string task)
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "web"));
        Assert.Equal(
            "There is no Elastic IP 203.0.113.9. See origin ec2:ip:list.",
            await Run(recipe =>
                _ = task switch
                {
                    "delete" => IpTasks.Delete(recipe, "203.0.113.9"),
                    "disassociate" => IpTasks.Disassociate(recipe, "203.0.113.9"),
                    _ => IpTasks.Associate(recipe, "203.0.113.9", "web"),
                }
            )
        );
    }

    [Fact]
    public async Task Without_a_name_every_call_makes_an_address()
    {
        var lab = new Lab(_cloud);
        await lab.Run(recipe => IpTasks.Create(recipe));
        await lab.Run(recipe => IpTasks.Create(recipe));
        Assert.Equal(2, (await _cloud.ListAddresses(new(), default)).Count);
    }

    [Fact]
    public async Task Without_a_name_an_interrupted_call_makes_but_one()
    {
        var lab = new Lab(_cloud);
        (lab.Journal.KillAtEntry, lab.Journal.WritesKilledEntry) = (4, false);
        await Assert.ThrowsAsync<KilledException>(() => lab.Run(recipe => IpTasks.Create(recipe)));
        lab.Journal.KillAtEntry = null;
        await lab.Run(recipe => IpTasks.Create(recipe));
        Assert.Single(await _cloud.ListAddresses(new(), default));
    }

    private void Occupy() =>
        _cloud
            .With(FakeCloud.NewInstance("i-1", "old"), FakeCloud.NewInstance("i-2", "new"))
            .With(
                new ElasticIpAddress("eipalloc-1", "203.0.113.1")
                {
                    Name = "service",
                    Instance = "i-1",
                    Association = "eipassoc-1",
                }
            );

    private async Task<string?> Run(Action<Recipe> recipe) =>
        (await new Lab(_cloud).Run(recipe)).Lines.FirstOrDefault(line => line.Failure is not null)?.Text;
}
