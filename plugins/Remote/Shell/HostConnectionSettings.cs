namespace OriginScript.Remote;

/// <summary>The connection settings and other values that a recipe sets on a host, stored as the host's outputs.</summary>
internal static class HostConnectionSettings
{
    /// <summary>The address with user and port, if the recipe gives them.</summary>
    public static Output Endpoint(this HostBuilder host) => host.Output("endpoint");

    public static Output User(this HostBuilder host) => host.Output("user");

    public static Output KeyFile(this HostBuilder host) => host.Output("key");

    public static Output Via(this HostBuilder host) => host.Output("via");

    public static Output TimeZone(this HostBuilder host) => host.Output("timezone");

    public static Output Prepared(this HostBuilder host) => host.Output("prepared");
}
