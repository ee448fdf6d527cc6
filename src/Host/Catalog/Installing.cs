namespace OriginScript.Host.Catalog;

/// <summary>How a plugin that is not there gets there.</summary>
internal static class Installing
{
    public static string Advice(string plugin) =>
        $"Put its folder, {plugin}, below ~/.local/share/originscript/plugins or below one that ORIGIN_PLUGINS names.";
}
