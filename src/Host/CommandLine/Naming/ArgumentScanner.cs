using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Naming;

/// <summary>Separates positional arguments from options; options before and between the positional arguments are kept.</summary>
internal sealed class ArgumentScanner
{
    private readonly IReadOnlyList<string> _arguments;
    private readonly List<int> _positionalIndexes = [];

    /// <param name="all">The arguments as typed.</param>
    /// <param name="options">Options allowed among positional arguments. Scanning ends at any other one, which may take the next argument.</param>
    public ArgumentScanner(IReadOnlyList<string> all, IReadOnlyList<Parameter> options)
    {
        _arguments = all;
        var plain = new List<string>();
        Positionals = plain;
        for (var i = 0; i < all.Count && all[i] != "--"; i++)
        {
            if (!OptionSyntax.IsOption(all[i]))
            {
                _positionalIndexes.Add(i);
                plain.Add(all[i]);
                continue;
            }

            var (name, value) = OptionSyntax.Split(all[i]);
            if (OptionSyntax.FindParameter(options, name) is not { } option)
            {
                UnknownOption = name;
                break;
            }

            if (value is null && option.Type != ParameterType.Bool && option != GlobalParameters.Sandbox)
                i++;
        }
    }

    /// <summary>The arguments that are neither options nor option values.</summary>
    public IReadOnlyList<string> Positionals { get; }

    /// <summary>The option at which scanning ended, because it is not one of those that are allowed; null if there is none.</summary>
    public string? UnknownOption { get; }

    /// <summary>All arguments except the first positional ones.</summary>
    public IReadOnlyList<string> SkipPositionals(int names)
    {
        var rest = new List<string>(_arguments);
        for (var name = names - 1; name >= 0; name--)
            rest.RemoveAt(_positionalIndexes[name]);
        return rest;
    }
}
