using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Parsing;

namespace OriginScript.Host.CommandLine.Naming;

/// <summary>A command line from which names are taken; options may stand before and between them, and stay.</summary>
internal sealed class Words
{
    private readonly IReadOnlyList<string> _all;
    private readonly List<int> _plain = [];

    /// <param name="all">As typed.</param>
    /// <param name="options">Those that may stand among the names. The names end at any other option, because it may take the next word.</param>
    public Words(IReadOnlyList<string> all, IReadOnlyList<Parameter> options)
    {
        _all = all;
        for (var i = 0; i < all.Count && all[i] != "--"; i++)
        {
            if (!Option.Starts(all[i]))
            {
                _plain.Add(i);
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
    public IReadOnlyList<string> Plain => [.. _plain.Select(position => _all[position])];

    /// <summary>All words but the first plain ones.</summary>
    public IReadOnlyList<string> After(int names) => [.. _all.Where((_, position) => !_plain.Take(names).Contains(position))];
}
