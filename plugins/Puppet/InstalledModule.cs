using System.Text.Json;
using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>A module that a machine has where the production environment looks for modules, by its own metadata.</summary>
internal sealed record InstalledModule(string Name, string Version)
{
    // A record separator stands between two files: JSON has none.
    private const string Showing = """
        for folder; do
          for file in "$folder"/*/metadata.json; do
            if [ -e "$file" ]; then cat -- "$file"; printf '\036'; fi
          done
        done
        """;

    /// <summary>All of them, those of the environment first.</summary>
    public static async Task<IReadOnlyList<InstalledModule>> All(Run run, IShell shell, Installation puppet)
    {
        string[] folders = [$"{puppet.Environment}/modules", .. puppet["basemodulepath"].Split(':')];
        return In((await shell.Do(run, Command.Script(Showing, folders).AsRoot()).ConfigureAwait(false)).Output);
    }

    /// <summary>The modules whose metadata those are; what is no metadata is passed over, as Puppet does.</summary>
    public static IReadOnlyList<InstalledModule> In(string files) =>
        [.. files.Split('\u001e', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Of).OfType<InstalledModule>()];

    private static InstalledModule? Of(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.TryGetProperty("name", out var name) && document.RootElement.TryGetProperty("version", out var version)
                ? new(ModuleName.Hyphened(name.GetString() ?? ""), version.GetString() ?? "")
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
