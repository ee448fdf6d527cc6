using OriginScript.Host.Platform;

namespace OriginScript.Host.Plugins;

/// <summary>The folders that are searched for plugins.</summary>
internal static class PluginRoots
{
    private const string Variable = "ORIGIN_PLUGINS";

    /// <summary>Those of <c>ORIGIN_PLUGINS</c>, the user's, and the one that ships with the program; the last two need not exist.</summary>
    /// <param name="environment">The variables and the user's home.</param>
    /// <param name="program">The program's own folder.</param>
    /// <exception cref="PluginException">The variable lists something that is not a folder.</exception>
    public static IEnumerable<string> List(HostEnvironment environment, string program)
    {
        string[] listed = environment.GetNonEmptyVariable(Variable)?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (listed.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing)
            throw new PluginException(
                $"{Variable} lists {missing}, which is {(File.Exists(missing) ? "not a folder" : "not there")}. Correct the variable, or create the folder."
            );
        return [.. listed, Path.Combine(environment.GetXdgDirectory("XDG_DATA_HOME", ".local/share"), "plugins"), Path.Combine(program, "plugins")];
    }
}
