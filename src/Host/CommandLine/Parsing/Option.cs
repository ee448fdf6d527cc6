using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>How an option is written.</summary>
internal static class Option
{
    /// <summary>Whether a word is an option; a lone dash and a negative number are none.</summary>
    public static bool Starts(string word) => word is ['-', not (>= '0' and <= '9' or '.'), ..];

    /// <summary>The name in its dashed spelling, and the value behind the equals sign; null: no such sign.</summary>
    public static (string Name, string? Value) Split(string word)
    {
        var (name, value) = word.IndexOf('=') is var at and > 0 ? (word[..at], word[(at + 1)..]) : (word, null);
        return (name.Replace('_', '-'), value);
    }

    /// <summary>The parameter that an option's name means, its <c>--no-</c> form included; null: none.</summary>
    public static Parameter? Find(IReadOnlyList<Parameter> parameters, string name)
    {
        if (!name.StartsWith("--", StringComparison.Ordinal))
            return null;
        foreach (var parameter in parameters)
        {
            if (!parameter.Positional && name.AsSpan(2).SequenceEqual(parameter.Name))
                return parameter;
        }

        return name.StartsWith("--no-", StringComparison.Ordinal)
            ? parameters.FirstOrDefault(parameter => parameter is { Positional: false, Type: ParameterType.Bool } && name.AsSpan(5).SequenceEqual(parameter.Name))
            : null;
    }
}
