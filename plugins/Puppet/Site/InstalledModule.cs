using System.Text.Json;
using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>A module in the module path of the production environment, according to its metadata.</summary>
internal sealed record InstalledModule(string Name, string Version)
{
    // A record separator stands between two files: JSON has none.
    private const string PrintMetadataScript = """
        for folder; do
          for file in "$folder"/*/metadata.json; do
            if [ -e "$file" ]; then cat -- "$file"; printf '\036'; fi
          done
        done
        """;

    /// <summary>All of them, those of the environment first.</summary>
    public static async Task<IReadOnlyList<InstalledModule>> ListAll(Run run, IShell shell, PuppetInstallation puppet)
    {
        string[] folders = [$"{puppet.Environment}/modules", .. puppet["basemodulepath"].Split(':')];
        return ParseAll((await shell.RunOrThrow(run, Command.Script(PrintMetadataScript, folders).AsRoot()).ConfigureAwait(false)).Output);
    }

    /// <summary>Parses modules from their metadata; invalid metadata is skipped, as Puppet does.</summary>
    public static IReadOnlyList<InstalledModule> ParseAll(string files) =>
        [.. files.Split('\u001e', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse).OfType<InstalledModule>()];

    private static InstalledModule? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.TryGetProperty("name", out var name) && document.RootElement.TryGetProperty("version", out var version)
                ? new(ModuleName.WithHyphen(name.GetString() ?? ""), version.GetString() ?? "")
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
