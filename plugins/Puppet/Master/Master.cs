using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>A Puppet master as its clients see it.</summary>
/// <param name="Name">The name that clients use, which is also the name in its certificate.</param>
/// <param name="Machine">The machine of its certificate authority.</param>
internal sealed record Master(Text Name, Machine Machine)
{
    /// <summary>A master of the same recipe. Its name is a separate output, so that clients wait until it answers.</summary>
    public static Master Of(HostBuilder host) => new(NameWhenReady(host), Machine.Of(host));

    /// <summary>An existing master, as a host.</summary>
    public static Master Existing(HostBuilder host) => new(Machine.Of(host).Name, Machine.Of(host));

    /// <summary>An existing master, by its name.</summary>
    public static Master Existing(Text name) => new(CertificateName.Parse(name), Machine.At(name));

    /// <summary>The output that is set once the master answers.</summary>
    public static Output NameWhenReady(HostBuilder host) => host.Output("master");
}
