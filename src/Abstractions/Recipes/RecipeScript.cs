namespace OriginScript;

/// <summary>
/// What a recipe can use without a prefix, besides the types of the imported namespaces. It is small on purpose: a member hides a type of the same name,
/// so none has the name of a type of .NET.
/// </summary>
/// <param name="recipe">The recipe that is evaluated.</param>
public sealed class RecipeScript(Recipe recipe)
{
    /// <summary>The recipe: its name, its folder and its hosts; some methods take it as an argument.</summary>
    public Recipe Recipe => recipe;

    /// <summary>The host of that name; mentioned twice, it is the same host.</summary>
    /// <param name="name">A DNS label of a-z, 0-9 and hyphens.</param>
    /// <exception cref="RecipeException">The name is not a DNS label.</exception>
    public HostBuilder Host(string name) => recipe.Host(name);

    /// <summary>A required positional argument.</summary>
    /// <param name="name">Lower case with hyphens, a constant.</param>
    /// <param name="help">One line for <c>origin help</c>, a constant.</param>
    public string Argument(string name, string help) => Argument<string>(name, help);

    /// <summary>A required positional argument of another type.</summary>
    /// <typeparam name="T">string, bool, int, double or string[]; an array takes all remaining words and must be last.</typeparam>
    /// <param name="name">Lower case with hyphens, a constant.</param>
    /// <param name="help">One line for <c>origin help</c>, a constant.</param>
    public T Argument<T>(string name, string help) =>
        recipe.ArgumentValues.TryGetValue(name, out var value)
            ? (T)value
            : throw new RecipeException($"The recipe {recipe.Name} needs its argument {name.ToUpperInvariant()} ({help}).");

    /// <summary>An optional positional argument.</summary>
    /// <typeparam name="T">string, bool, int, double or string[].</typeparam>
    /// <param name="name">Lower case with hyphens, a constant.</param>
    /// <param name="otherwise">The default value, a constant.</param>
    /// <param name="help">One line for <c>origin help</c>, a constant.</param>
    public T Argument<T>(string name, T otherwise, string help) => Option(name, otherwise, help);

    /// <summary>An option, <c>--name VALUE</c>; a bool is a switch with a <c>--no-name</c>, an array takes all words up to the next option.</summary>
    /// <typeparam name="T">string, bool, int, double or string[].</typeparam>
    /// <param name="name">Lower case with hyphens, a constant.</param>
    /// <param name="otherwise">The default value, a constant.</param>
    /// <param name="help">One line for <c>origin help</c>, a constant.</param>
    public T Option<T>(string name, T otherwise, string help) => recipe.ArgumentValues.TryGetValue(name, out var value) ? (T)value : otherwise;

    /// <summary>A secret from the environment variable of that name, fetched when it is first used. A plan needs none; a run does not start without it.</summary>
    /// <param name="variable">The name of the environment variable.</param>
    public Secret Secret(string variable) => recipe.GetSecret(variable);
}
