namespace OriginScript.Host.Plugins;

/// <summary>An argument or option of a task or a recipe.</summary>
/// <param name="Name">In kebab case, as typed.</param>
/// <param name="Type">What a value is parsed as.</param>
/// <param name="IsPositional">Whether it is an argument rather than an option.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Default">string, bool, int, double, string[] or null; also null if it is required.</param>
/// <param name="Help">One line; empty if there is none.</param>
internal sealed record Parameter(string Name, ParameterType Type, bool IsPositional, bool IsRequired, object? Default, string Help)
{
    /// <summary>The plugin that declares it as one of its options; null: it belongs to origin, a task or a recipe.</summary>
    public string? Plugin { get; init; }

    /// <summary>What stands for its value in help, <c>HOST</c>; null: its name in capitals.</summary>
    public string? ValueName { get; init; }
}
