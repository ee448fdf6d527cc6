namespace OriginScript.Remote;

/// <summary>The name of a machine in known_hosts.</summary>
internal static class KnownHostsName
{
    /// <summary>The name of an address.</summary>
    public static string Format(MachineAddress address) => Format(address.Host, address.Port ?? MachineAddress.DefaultPort);

    /// <summary>The host, and the port if it is not the default.</summary>
    public static string Format(string host, int port) => port == MachineAddress.DefaultPort ? host : $"[{host}]:{port}";
}
