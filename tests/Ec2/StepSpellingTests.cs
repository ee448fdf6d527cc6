namespace OriginScript.Ec2.Tests;

/// <summary>
/// Laws 6 and 7 for the arguments that name a resource: in every spelling that a step accepts, it reads as wanted. Those of launches, groups, rules and tags
/// are in <see cref="LawTests"/>.
/// </summary>
public sealed class StepSpellingTests
{
    private static readonly Dictionary<string, Row> Table = new()
    {
        ["name of an address"] = new(["web"], (recipe, name) => IpTasks.Create(recipe, name)) { More = more => more.Any(Spell.Texts(40)) },
        ["address to release"] = new(["203.0.113.2", "eipalloc-2", "spare"], (recipe, address) => IpTasks.Delete(recipe, address))
        {
            IsRepeatable = false,
        },
        ["address to associate"] = new(["203.0.113.2", "eipalloc-2", "spare"], (recipe, address) => IpTasks.Associate(recipe, address, "new")),
        ["instance to associate"] = new(["i-2", "new"], (recipe, instance) => IpTasks.Associate(recipe, "spare", instance)),
        ["address to disassociate"] = new(["203.0.113.1", "eipalloc-1", "service"], (recipe, address) => IpTasks.Disassociate(recipe, address)),
        ["name of an instance"] = new(["web"], (recipe, name) => InstanceTasks.Create(recipe, "debian12", name))
        {
            More = more => more.Any(Spell.Texts(40)),
        },
        ["instance to terminate"] = new(["new", "ne*", "n?w"], (recipe, name) => InstanceTasks.Delete(recipe, name: name)),
        ["instance to start"] = new(["stopped", "stop*"], (recipe, name) => InstanceTasks.Start(recipe, name: name)),
        ["instance to stop"] = new(["new", "n?w"], (recipe, name) => InstanceTasks.Stop(recipe, name: name)),
        ["instance to wait for"] = new(["new", "n*"], (recipe, name) => InstanceTasks.Wait(recipe, name: name)),
        ["state to wait for"] = new(["running"], (recipe, state) => InstanceTasks.Wait(recipe, name: "new", state: state))
        {
            More = more => more.Any(Spell.Texts(40)).Invalid("Running", ""),
        },
        ["instance with host keys"] = new(["new", "n*"], (recipe, name) => InstanceTasks.HostKeys(recipe, name: name)),
        ["instance with a tag"] = new(["new", "n*"], (recipe, name) => InstanceTasks.Tag(recipe, "Name", name: name)),
        ["instance to tag"] = new(["new", "n*"], (recipe, name) => InstanceTasks.Tag(recipe, "role", name: name, value: "web")),
        ["group to delete"] = new(["web", "sg-2"], (recipe, group) => SecurityGroupTasks.Delete(recipe, group)) { IsRepeatable = false },
        ["group to create"] = new(["mail"], (recipe, name) => SecurityGroupTasks.Create(recipe, name)),
        ["group of a rule"] = new(["web", "w*"], (recipe, name) => SecurityGroupTasks.AddRule(recipe, "tcp", "80", ["self"], name: name)),
    };

    public static TheoryData<string> Names => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Every_spelling_keeps_the_laws(string name) => Table[name].Verify();

    [Fact]
    public void Every_step_has_spellings() =>
        Assert.Empty(
            typeof(Ec2Plugin)
                .Assembly.GetTypes()
                .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Step)))
                .Except(Table.Values.SelectMany(row => row.StepTypes))
                .Select(type => type.Name)
        );

    /// <param name="Spelled">Spellings that mean the same resource in the account below.</param>
    /// <param name="Add">Adds the step.</param>
    private sealed record Row(string[] Spelled, Action<Recipe, string> Add)
    {
        public Func<Spellings<string>, Spellings<string>> More { get; init; } = spellings => spellings;

        /// <summary>Whether doing it twice is doing it once; to delete what does not exist is an error, as it was in the old tasks.</summary>
        public bool IsRepeatable { get; init; } = true;

        public IEnumerable<Type> StepTypes => Lab.BuildRecipe(recipe => Add(recipe, Spelled[0])).Steps.Select(step => step.GetType());

        // A step that is named by an id does not know the name of the same resource, so each spelling is a group of its own.
        public Task Verify() =>
            IsRepeatable
                ? Lab.KeepsTheLaws(CreateAccount, More(Spelled.Skip(1).Aggregate(Spell.Of(Spelled[0]), (all, spelling) => all.And(spelling))), Add)
                : VerifyOnce();

        private async Task VerifyOnce()
        {
            foreach (var spelling in Spelled)
                Assert.True((await new Lab(CreateAccount()).Run(recipe => Add(recipe, spelling))).Succeeded, spelling);
        }

        private static FakeCloud CreateAccount() =>
            new FakeCloud { ConsoleOutput = ConsoleHostKeysTests.Boot }
                .With(FakeCloud.NewInstance("i-1", "old"), FakeCloud.NewInstance("i-2", "new"), FakeCloud.NewInstance("i-3", "stopped", "stopped"))
                .With(new SecurityGroup("sg-2", "web", "web"))
                .With(
                    new ElasticIpAddress("eipalloc-1", "203.0.113.1")
                    {
                        Name = "service",
                        Instance = "i-1",
                        Association = "eipassoc-1",
                    }
                )
                .With(new ElasticIpAddress("eipalloc-2", "203.0.113.2") { Name = "spare" });
    }
}
