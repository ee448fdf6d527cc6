using OriginScript.Host.Plugins.Loading;

namespace OriginScript.Host.Recipes;

/// <summary>What to call so that a missing output is known, from what the installed verbs say that they provide.</summary>
internal static class MissingOutputAdvice
{
    /// <summary>One sentence, <c>Call .At(address) or .WithIp() before it.</c></summary>
    public static string For(Output missing, PluginCatalog catalog)
    {
        var name = missing.Name[(missing.Name.LastIndexOf('.') + 1)..];
        string[] calls = [.. catalog.Providers.Where(provider => provider.Output == name).Select(provider => $".{provider.Usage}")];
        return calls switch
        {
            [] => "No installed plugin has a verb that provides it.",
            [var only] => $"Call {only} before it.",
            [.. var first, var last] => $"Call {string.Join(", ", first)} or {last} before it.",
        };
    }
}
