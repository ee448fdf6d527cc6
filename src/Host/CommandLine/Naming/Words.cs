using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Parsing;

namespace OriginScript.Host.CommandLine.Naming;

/// <summary>A command line from which names are taken; options may stand before and between them, and stay.</summary>
internal sealed class Words
{
    private readonly IReadOnlyList<string> _all;
    private readonly List<int> _positions = [];

    /// <param name="all">As typed.</param>
    /// <param name="options">Those that may stand among the names. The names end at any other option, because it may take the next word.</param>
    public Words(IReadOnlyList<string> all, IReadOnlyList<Parameter> options)
    {
        _all = all;
        var plain = new List<string>();
        Plain = plain;
        for (var i = 0; i < all.Count && all[i] != "--"; i++)
        {
            if (!Option.Starts(all[i]))
            {
                _positions.Add(i);
                plain.Add(all[i]);
                continue;
            }

            var (name, value) = Option.Split(all[i]);
            if (Option.Find(options, name) is not { } option)
                break;
            if (value is null && option.Type != ParameterType.Bool && option != GlobalParameters.Sandbox)
                i++;
        }
    }

    /// <summary>The words that are neither options nor their values.</summary>
    public IReadOnlyList<string> Plain { get; }

    /// <summary>All words but the first plain ones.</summary>
    public IReadOnlyList<string> After(int names)
    {
        var rest = new List<string>(_all);
        for (var name = names - 1; name >= 0; name--)
            rest.RemoveAt(_positions[name]);
        return rest;
    }
}
