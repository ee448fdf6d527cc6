using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>The syntax of an option.</summary>
internal static class OptionSyntax
{
    /// <summary>Whether an argument is an option; a single dash and a negative number are not.</summary>
    public static bool IsOption(string word) => word is ['-', not (>= '0' and <= '9' or '.'), ..];

    /// <summary>The name, written with dashes, and the value after the equals sign; null if there is none.</summary>
    public static (string Name, string? Value) Split(string word)
    {
        var (name, value) = word.IndexOf('=') is var at and > 0 ? (word[..at], word[(at + 1)..]) : (word, null);
        return (name.Replace('_', '-'), value);
    }

    /// <summary>The parameter with an option's name, including its <c>--no-</c> form; null if there is none.</summary>
    public static Parameter? FindParameter(IReadOnlyList<Parameter> parameters, string name)
    {
        if (!name.StartsWith("--", StringComparison.Ordinal))
            return null;
        foreach (var parameter in parameters)
        {
            if (!parameter.IsPositional && name.AsSpan(2).SequenceEqual(parameter.Name))
                return parameter;
        }

        return name.StartsWith("--no-", StringComparison.Ordinal)
            ? parameters.FirstOrDefault(parameter =>
                parameter is { IsPositional: false, Type: ParameterType.Bool } && name.AsSpan(5).SequenceEqual(parameter.Name)
            )
            : null;
    }
}
