using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Parsing;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>The shapes of the commands' own parameters, and how their words are bound.</summary>
internal static class Own
{
    public static Parameter Argument(string name, string help) => new(name, ParameterType.Text, Positional: true, Required: true, Default: null, help);

    public static Parameter Words(string name, string help) => new(name, ParameterType.Texts, Positional: true, Required: false, Default: null, help);

    public static Parameter Switch(string name, string help) => new(name, ParameterType.Bool, Positional: false, Required: false, Default: false, help);

    public static Parameter Value(string name, string help) => new(name, ParameterType.Text, Positional: false, Required: false, Default: null, help);

    public static Parameter Values(string name, string help) => new(name, ParameterType.Texts, Positional: false, Required: false, Default: null, help);

    public static Parameter Number(string name, int otherwise, string help) => new(name, ParameterType.Int, Positional: false, Required: false, otherwise, help);

    public static Bound Bind(this ICommand command, IReadOnlyList<string> words) =>
        Binder.Bind(command.Name, [.. command.Parameters, .. GlobalParameters.Beside(command.Parameters)], words);
}
