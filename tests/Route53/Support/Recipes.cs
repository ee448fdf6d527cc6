namespace OriginScript.Route53.Tests.Support;

internal static class Recipes
{
    /// <summary>A host whose address is set by the recipe, as a remote plugin's verb would.</summary>
    public static HostBuilder At(this Recipe recipe, string host, string address = "192.0.2.9")
    {
        var builder = recipe.Host(host);
        builder.Ip.SetKnown(address);
        return builder;
    }
}
