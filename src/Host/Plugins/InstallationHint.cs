namespace OriginScript.Host.Plugins;

/// <summary>How to install a missing plugin.</summary>
internal static class InstallationHint
{
    public static string For(string plugin) =>
        $"Put its folder, {plugin}, in ~/.local/share/originscript/plugins or in a folder listed in ORIGIN_PLUGINS.";
}
