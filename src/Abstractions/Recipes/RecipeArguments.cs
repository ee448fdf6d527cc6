namespace OriginScript;

public sealed partial class Recipe
{
    /// <summary>
    /// The argument values from the command line, by name: string, bool, int, double or string[]. Missing names have their defaults.
    /// </summary>
    public IReadOnlyDictionary<string, object> ArgumentValues { get; init; } = new Dictionary<string, object>();

    /// <summary>A required positional argument.</summary>
    /// <param name="name">Lower case with hyphens, a constant.</param>
    /// <param name="help">One line for <c>origin help</c>, a constant.</param>
    public string Argument(string name, string help) => Argument<string>(name, help);

    /// <summary>A required positional argument of another type.</summary>
    /// <typeparam name="T">string, bool, int, double or string[]; an array takes all remaining words and must be last.</typeparam>
    /// <param name="name">Lower case with hyphens, a constant.</param>
    /// <param name="help">One line for <c>origin help</c>, a constant.</param>
    public T Argument<T>(string name, string help) => ArgumentValues.TryGetValue(name, out var value)
        ? (T)value
        : throw new RecipeException($"The recipe {Name} needs its argument {name.ToUpperInvariant()} ({help}).");

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
    public T Option<T>(string name, T otherwise, string help) =>
        ArgumentValues.TryGetValue(name, out var value) ? (T)value : otherwise;

    /// <summary>A secret from the environment variable of that name, fetched when it is first used; a plan needs none.</summary>
    public Secret Secret(string variable) => new(() => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
        ? value
        : throw new OriginException($"The secret {variable} is not set. Set the environment variable of that name."));
}
