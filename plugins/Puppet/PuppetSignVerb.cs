using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Certificates that a master signs.</summary>
public static class PuppetSignVerb
{
    /// <summary>Signs the request of a name that a master has waiting.</summary>
    /// <param name="master">The master.</param>
    /// <param name="hostname">The name in the request.</param>
    [Task("puppet:cert:sign")]
    public static HostBuilder PuppetSign(this HostBuilder master, Text hostname) =>
        master.Add(new PuppetSignStep(master.Id("puppet:cert:sign", hostname.ToString()), Master.Up(master), hostname));

    /// <summary>The same in the order of the client's steps.</summary>
    internal static HostBuilder SignedBy(this HostBuilder host, Master master) =>
        host.Add(new PuppetSignStep(host.Id("puppet:cert:sign"), master, host.Fqdn));
}

internal sealed record Certificate(string Name, bool Signed)
{
    public override string ToString() => $"certificate of {Name} {(Signed ? "signed" : "not signed")}";
}

internal sealed class PuppetSignStep(StepId id, Master master, Text name)
    : RemoteStep<Certificate>(master.Machine, id, master.Name, name)
{
    protected override Certificate Want(Run run) => new(run[name], Signed: true);
}
