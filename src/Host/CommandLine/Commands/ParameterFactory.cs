using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>Creates the parameters of the built-in commands and binds their arguments.</summary>
internal static class ParameterFactory
{
    public static Parameter Argument(string name, string help) =>
        new(name, ParameterType.Text, IsPositional: true, IsRequired: true, Default: null, help);

    public static Parameter Arguments(string name, string help) =>
        new(name, ParameterType.Texts, IsPositional: true, IsRequired: false, Default: null, help);

    public static Parameter Switch(string name, string help) =>
        new(name, ParameterType.Bool, IsPositional: false, IsRequired: false, Default: false, help);

    public static Parameter Option(string name, string help, string? valueName = null) =>
        new(name, ParameterType.Text, IsPositional: false, IsRequired: false, Default: null, help) { ValueName = valueName };

    public static Parameter RepeatableOption(string name, string help) =>
        new(name, ParameterType.Texts, IsPositional: false, IsRequired: false, Default: null, help);

    public static Parameter NumberOption(string name, int otherwise, string help) =>
        new(name, ParameterType.Int, IsPositional: false, IsRequired: false, otherwise, help);

    public static BoundArguments Bind(this ICommand command, CommandServices origin, IReadOnlyList<string> words) =>
        ArgumentBinder.Bind(command.Name, [.. command.Parameters, .. GlobalParameters.GetFor(origin, command.Parameters, words)], words);
}
