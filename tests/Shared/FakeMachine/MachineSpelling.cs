using OriginScript.Testing;

namespace OriginScript.Tests;

/// <summary>Law 6 for one argument of a verb, on a fake machine.</summary>
/// <param name="Spelled">The canonical value, then other spellings of it.</param>
/// <param name="Verb">The verb with that argument.</param>
internal sealed record MachineSpelling(string[] Spelled, Action<HostBuilder, string> Verb)
{
    /// <summary>Adds further values.</summary>
    public Func<Spellings<string>, Spellings<string>> More { get; init; } = spellings => spellings;

    /// <summary>Prepares the machine.</summary>
    public Action<FakeShellMachine> Given { get; init; } = _ => { };

    /// <summary>The host's location, if the verb needs another one.</summary>
    public string Address { get; init; } = "192.0.2.10";

    /// <summary>The steps that the verb adds for the canonical value.</summary>
    public IEnumerable<Type> StepTypes => Lab.BuildRecipe(recipe => Apply(recipe, Spelled[0])).Steps.Select(step => step.GetType());

    /// <summary>The steps of a plugin that have no spellings in a table, by their names.</summary>
    public static IEnumerable<string> FindStepsWithout(System.Reflection.Assembly plugin, IEnumerable<MachineSpelling> table) =>
        plugin
            .GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Step)))
            .Except(table.SelectMany(spelling => spelling.StepTypes))
            .Select(type => type.Name);

    public async Task Verify()
    {
        using var machines = new FakeShellMachines(Given);
        await Lab.KeepsTheLaws(machines.Create, More(Spell.Of(Spelled[0], Spelled[1..])), Apply);
    }

    private void Apply(Recipe recipe, string argument) => Verb(recipe.Host("web").At(Address), argument);
}
