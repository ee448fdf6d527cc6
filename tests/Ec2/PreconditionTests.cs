using OriginScript.Engine;

namespace OriginScript.Ec2.Tests;

/// <summary>H1 and L1: what is missing is in the live plan, and a run makes nothing before it says so.</summary>
public sealed class PreconditionTests
{
    private readonly FakeCloud _cloud = new();

    public static TheoryData<string, string> Missing =>
        new()
        {
            { "group", "There is no security group nobody in the default VPC. Create it with origin ec2:securitygroup:create nobody." },
            {
                "image",
                "There is no x86_64 image fedora43 in this region. See origin ec2:image:list --owner 125523088429 --name 'Fedora-Cloud-Base*-43-*'."
            },
            { "key", "There is no key pair nobody in this region. Import it with aws ec2 import-key-pair, or use another key." },
            { "disk", "A disk of 4 GiB is too small for the image debian12. Write disk: 8 or more." },
        };

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task What_a_launch_needs_is_asked_before_the_address_is_made(string missing, string sentence)
    {
        void Recipe(Recipe recipe) =>
            recipe
                .Host("broker")
                .ElasticIp()
                .Launch(
                    missing == "image" ? "fedora43" : "debian12",
                    groups: missing == "group" ? ["nobody"] : null,
                    key: missing == "key" ? "nobody" : "ops",
                    disk: missing == "disk" ? 4 : null
                )
                .Associate();
        Assert.Equal(sentence, Failure(await new Lab(_cloud).LivePlan(Recipe)));
        Assert.Equal(sentence, Failure(await new Lab(_cloud).Run(Recipe)));
        Assert.Equal(0, _cloud.WriteCount);
    }

    [Fact]
    public async Task A_running_instance_does_not_need_its_image_any_more()
    {
        _cloud.With(FakeCloud.NewInstance("i-1", "broker")).AllImages.Clear();
        Assert.Null(Failure(await new Lab(_cloud).LivePlan(recipe => recipe.Host("broker").Launch("debian12"))));
    }

    [Fact]
    public async Task The_quota_is_counted_over_all_addresses_of_the_recipe()
    {
        _cloud.AddressQuota = 3;
        _cloud.With(
            new ElasticIpAddress("eipalloc-1", "203.0.113.1") { Name = "other" },
            new ElasticIpAddress("eipalloc-2", "203.0.113.2") { Name = "b" }
        );
        void Recipe(Recipe recipe)
        {
            foreach (var name in new[] { "a", "b", "c" })
                recipe.Host(name).ElasticIp();
        }

        var plan = await new Lab(_cloud).LivePlan(Recipe);

        Assert.Equal([Mark.Create, Mark.Unchanged, Mark.Failed], plan.Lines.Select(line => line.Mark));
        Assert.Equal(
            "The account may have 3 Elastic IPs in this region: 2 exist and the recipe needs 2 more up to here. "
                + "Release one with origin ec2:ip:delete, or ask AWS for a higher quota.",
            plan.Lines[2].Text
        );
    }

    [Fact]
    public async Task The_quota_of_the_sandbox_is_known()
    {
        await using var sandbox = await SandboxFixture.Start();
        Assert.True(await sandbox.Compute.GetAddressQuota(default) > 0);
    }

    [Fact]
    public async Task A_rule_for_a_missing_group_or_source_is_refused_in_the_plan()
    {
        Assert.StartsWith(
            "There is no security group web",
            Failure(await new Lab(_cloud).LivePlan(recipe => SecurityGroupTasks.AddRule(recipe, "tcp", "80", anywhere: true, name: "web")))
        );
        Assert.StartsWith(
            "\"nobody\" is neither",
            Failure(await new Lab(_cloud).LivePlan(recipe => SecurityGroupTasks.AddRule(recipe, "tcp", "80", ["nobody"], name: "default")))
        );
    }

    [Fact]
    public async Task A_rule_for_a_group_that_the_recipe_creates_is_planned() =>
        Assert.Null(
            Failure(
                await new Lab(_cloud).LivePlan(recipe =>
                {
                    SecurityGroupTasks.Create(recipe, "web");
                    SecurityGroupTasks.Create(recipe, "admin");
                    SecurityGroupTasks.AddRule(recipe, "tcp", "80", ["admin"], name: "web");
                })
            )
        );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task H3_a_launch_waits_for_the_group_that_the_recipe_creates(bool byOutput)
    {
        void Recipe(Recipe recipe)
        {
            var web = SecurityGroupTasks.Create(recipe, "web")!;
            if (byOutput)
                recipe.Host("broker").Launch("debian12", groups: ["default", web]);
            else
                recipe.Host("broker").Launch("debian12", groups: ["default", "web"]);
        }

        Assert.Null(Failure(await new Lab(_cloud).LivePlan(Recipe)));
        Assert.Null(Failure(await new Lab(_cloud).Run(Recipe)));
        Assert.Equal(["default", "web"], (await _cloud.ListInstances(new(), default)).Single().Groups.Select(group => group.Name).Order());
    }

    [Fact]
    public Task H3_a_launch_into_a_new_group_keeps_the_laws() =>
        new SevenLaws(() => new FakeCloud()).Verify(recipe =>
        {
            SecurityGroupTasks.Create(recipe, "web");
            recipe.Host("broker").Launch("debian12", groups: ["default", "web"]);
        });

    [Fact]
    public async Task H3_undo_deletes_the_group_once_its_instance_has_terminated()
    {
        await using var sandbox = await SandboxFixture.Start();
        void Recipe(Recipe recipe)
        {
            SecurityGroupTasks.Create(recipe, "web");
            recipe.Host("broker").Launch("debian12", groups: ["default", "web"]);
        }

        Assert.Null(await sandbox.Run(Recipe));
        Assert.Null(await sandbox.Undo(Recipe));
        Assert.DoesNotContain(await sandbox.Compute.ListSecurityGroups(default), group => group.Name == "web");
    }

    [Fact]
    public void An_output_that_is_no_group_of_the_recipe_is_refused() =>
        Assert.Equal(
            "{a.ip} is not a security group that this recipe creates. Use its name, or what ec2:securitygroup:create returned.",
            Assert
                .Throws<RecipeException>(() =>
                    Lab.BuildRecipe(recipe => recipe.Host("broker").Launch("debian12", groups: [recipe.Host("a").ElasticIp().Ip]))
                )
                .Message
        );

    [Fact]
    public async Task L2_the_address_of_a_terminated_instance_is_taken()
    {
        _cloud
            .With(FakeCloud.NewInstance("i-1", "web", "terminated"))
            .With(
                new ElasticIpAddress("eipalloc-1", "203.0.113.1")
                {
                    Name = "web",
                    Instance = "i-1",
                    Association = "eipassoc-1",
                }
            );
        Assert.Null(Failure(await new Lab(_cloud).Run(recipe => recipe.Host("web").Launch("debian12").WithIp())));
        Assert.NotEqual("i-1", (await _cloud.ListAddresses(new(), default)).Single().Instance);
    }

    [Fact]
    public async Task L2_an_address_on_another_live_instance_is_told_before_anything_is_made()
    {
        _cloud
            .With(FakeCloud.NewInstance("i-1", "other"))
            .With(
                new ElasticIpAddress("eipalloc-1", "203.0.113.1")
                {
                    Name = "web",
                    Instance = "i-1",
                    Association = "eipassoc-1",
                }
            );
        void Recipe(Recipe recipe) => recipe.Host("web").ElasticIp().Launch("debian12").Associate();
        const string Sentence =
            "The Elastic IP of web is associated with instance i-1. Disassociate it first with origin ec2:ip:disassociate, or move it with origin ec2:ip:associate --force.";
        Assert.Equal(Sentence, Failure(await new Lab(_cloud).LivePlan(Recipe)));
        Assert.Equal(Sentence, Failure(await new Lab(_cloud).Run(Recipe)));
        Assert.Equal(0, _cloud.WriteCount);
    }

    private static string? Failure(RunResult result) => result.Lines.FirstOrDefault(line => line.Mark == Mark.Failed)?.Text;
}
