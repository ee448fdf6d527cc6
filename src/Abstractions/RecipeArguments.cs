namespace OriginScript;

public sealed partial class Recipe
{
    /// <summary>What the command line gave, by name: string, bool, int, double or string[]. Names that are not there have their defaults.</summary>
    public IReadOnlyDictionary<string, object> Given { get; init; } = new Dictionary<string, object>();

    /// <summary>A positional argument that must be given.</summary>
    /// <param name="name">Lower case with hyphens, a constant.</param>
    /// <param name="help">One line for <c>origin help</c>, a constant.</param>
    public string Argument(string name, string help) => Argument<string>(name, help);

    /// <summary>A positional argument of another type that must be given.</summary>
    /// <typeparam name="T">string, bool, int, double or string[]; an array takes all that follows and stands last.</typeparam>
    /// <param name="name">Lower case with hyphens, a constant.</param>
    /// <param name="help">One line for <c>origin help</c>, a constant.</param>
    public T Argument<T>(string name, string help) => Given.TryGetValue(name, out var value)
        ? (T)value
        : throw new RecipeException($"The recipe {Name} needs its argument {name.ToUpperInvariant()} ({help}).");

    /// <summary>A positional argument that may be left out.</summary>
    /// <typeparam name="T">string, bool, int, double or string[].</typeparam>
    /// <param name="name">Lower case with hyphens, a constant.</param>
    /// <param name="otherwise">What holds when it is left out, a constant.</param>
    /// <param name="help">One line for <c>origin help</c>, a constant.</param>
    public T Argument<T>(string name, T otherwise, string help) => Option(name, otherwise, help);

    /// <summary>An option, <c>--name VALUE</c>; a bool is a switch with a <c>--no-name</c>, an array takes all words up to the next option.</summary>
    /// <typeparam name="T">string, bool, int, double or string[].</typeparam>
    /// <param name="name">Lower case with hyphens, a constant.</param>
    /// <param name="otherwise">What holds when it is not given, a constant.</param>
    /// <param name="help">One line for <c>origin help</c>, a constant.</param>
    public T Option<T>(string name, T otherwise, string help) =>
        Given.TryGetValue(name, out var value) ? (T)value : otherwise;

    /// <summary>A secret from the environment variable of that name, fetched when it is first used; a plan needs none.</summary>
    public Secret Secret(string variable) => new(() => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
        ? value
        : throw new OriginException($"The secret {variable} is not set. Put it into the environment variable of that name."));
}
