namespace OriginScript.Compiler;

/// <summary>A call to <see cref="RecipeScript"/>'s Argument or Option, as written in the source.</summary>
/// <param name="Name">Lower case with hyphens.</param>
/// <param name="Type">string, bool, int, double or string[].</param>
/// <param name="IsPositional">Whether it is an argument rather than an option.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Default">A value of that type, or null.</param>
/// <param name="Help">One line.</param>
internal sealed record DeclaredArgument(string Name, Type Type, bool IsPositional, bool IsRequired, object? Default, string Help);
