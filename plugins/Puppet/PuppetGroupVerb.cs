using OriginScript.Remote;

namespace OriginScript;

/// <summary>Who may change the site without being root.</summary>
public static class PuppetGroupVerb
{
    /// <summary>Adds the SSH user of a master to the group puppet, so that the site can be changed without being root.</summary>
    /// <param name="host">The master.</param>
    [Task("puppet:master:join_group")]
    public static HostBuilder PuppetGroup(this HostBuilder host) => host.Add(new PuppetGroupStep(host));
}

internal sealed record Membership(string User, string Group)
{
    public override string ToString() => $"{User} in group {Group}";
}

internal sealed class PuppetGroupStep(HostBuilder host)
    : RemoteStep<Membership>(Machine.Of(host), host.Id("puppet:master:join_group"), Machine.Of(host).Name)
{
    protected override Membership Want(Run run) => new(Machine.User ?? "the SSH user", "puppet");
}
