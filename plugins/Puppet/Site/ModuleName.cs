using System.Text.RegularExpressions;

namespace OriginScript.Puppet;

/// <summary>A module as a recipe names it.</summary>
/// <param name="Name">Author and module with a hyphen between them.</param>
/// <param name="Version">The exact version; null: any.</param>
internal sealed partial record ModuleName(string Name, string? Version)
{
    /// <summary>The Debian package of that module.</summary>
    public string Package => $"puppet-module-{Name.Replace('_', '-').ToLowerInvariant()}";

    /// <summary>The module behind <c>puppetlabs-ntp</c>, <c>puppetlabs/ntp</c> or <c>puppetlabs-ntp@9.1.0</c>.</summary>
    /// <exception cref="RecipeException">It is none of them.</exception>
    public static ModuleName Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
            throw new RecipeException(
                $"\"{text}\" is not a valid Puppet module. Write its author and name, and an exact version if you need one: puppetlabs-ntp@9.1.0."
            );
        return new(WithHyphen(match.Groups["name"].Value), match.Groups["version"] is { Success: true } version ? version.Value : null);
    }

    /// <summary>The modules, each once.</summary>
    /// <exception cref="RecipeException">One of them is not a module, or is named with two versions.</exception>
    public static Values ParseAll(IEnumerable<string> texts)
    {
        ModuleName[] modules = [.. texts.Select(Parse).Distinct()];
        return modules.GroupBy(module => module.Name).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new RecipeException($"The Puppet module {twice.Key} is wanted twice, as {string.Join(" and as ", twice)}. Keep one of the two.")
            : [.. modules.Select(module => module.ToString())];
    }

    /// <summary>The name with a hyphen, which metadata of old modules write with a slash.</summary>
    public static string WithHyphen(string name) => name.Replace('/', '-');

    /// <summary>The canonical text: <c>puppetlabs-ntp@9.1.0</c>.</summary>
    public override string ToString() => Version is null ? Name : $"{Name}@{Version}";

    [GeneratedRegex(
        @"\A(?<name>[A-Za-z0-9]+[-/][a-z][a-z0-9_]*)(@(?<version>(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)([-+][0-9A-Za-z.+-]+)?))?\z"
    )]
    private static partial Regex Form();
}
