namespace OriginScript.Host.Catalog;

/// <summary>An argument or option of a task or a recipe.</summary>
/// <param name="Name">In kebab case, as typed.</param>
/// <param name="Type">What a value is read as.</param>
/// <param name="Positional">An argument rather than an option.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="Default">string, bool, int, double, string[] or null; null too where it is required.</param>
/// <param name="Help">One line; empty where there is none.</param>
internal sealed record Parameter(string Name, ParameterType Type, bool Positional, bool Required, object? Default, string Help);
