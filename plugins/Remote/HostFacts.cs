namespace OriginScript.Remote;

/// <summary>What a recipe says of a host besides its steps, kept where the host keeps all it knows.</summary>
internal static class HostFacts
{
    /// <summary>How it is reached where its address alone would lead elsewhere, or in as somebody else.</summary>
    public static Later Way(this HostBuilder host) => host.Later("way", "At(address)");

    public static Later User(this HostBuilder host) => host.Later("user", "At(address, user)");

    public static Later KeyFile(this HostBuilder host) => host.Later("key", "At(address, user, key)");

    public static Later Via(this HostBuilder host) => host.Later("via", "At(address, via: bastion)");

    public static Later TimeZone(this HostBuilder host) => host.Later("timezone", "Timezone(zone)");

    public static Later Prepared(this HostBuilder host) => host.Later("prepared", "Prepare()");
}
