using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>A Puppet master as its clients see it.</summary>
/// <param name="Name">What clients call it, which is also the name in its certificate.</param>
/// <param name="Machine">Where its certificate authority is spoken to.</param>
internal sealed record Master(Text Name, Machine Machine)
{
    /// <summary>A master of the same recipe. Its name is a later of its own, so that clients wait until it answers.</summary>
    public static Master Of(HostBuilder host) => new(Answering(host), Machine.Of(host));

    /// <summary>A master that is up already, as a host.</summary>
    public static Master Up(HostBuilder host) => new(Machine.Of(host).Name, Machine.Of(host));

    /// <summary>A master that is up already, by its name.</summary>
    public static Master Up(Text name) => new(name, Machine.At(name));

    /// <summary>The later that becomes known once the master answers.</summary>
    public static Later Answering(HostBuilder host) => host.Later("master", "PuppetMaster()");
}
