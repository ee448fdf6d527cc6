namespace OriginScript.Compiler;

/// <summary>A call of <see cref="Recipe"/>'s Argument or Option, as the source says it.</summary>
/// <param name="Name">Lower case with hyphens.</param>
/// <param name="Type">string, bool, int, double or string[].</param>
/// <param name="Positional">An argument rather than an option.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="Default">A value of that type, or null.</param>
/// <param name="Help">One line.</param>
internal sealed record DeclaredArgument(string Name, Type Type, bool Positional, bool Required, object? Default, string Help);
