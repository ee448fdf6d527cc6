namespace OriginScript.Host.Recipes;

/// <summary>The verbs of the first-party plugins, so that an error can name the plugin that is not installed.</summary>
internal static class KnownPlugins
{
    public static readonly IReadOnlyDictionary<string, string[]> Verbs = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["OriginScript.Ec2"] = ["Associate", "ElasticIp", "Launch", "WithIp"],
        ["OriginScript.Puppet"] = ["PuppetClient", "PuppetMaster"],
        ["OriginScript.Remote"] = ["At", "Available", "Prepare"],
        ["OriginScript.Route53"] = ["Dns"],
    };
}
