using OriginScript.Ec2;

namespace OriginScript;

/// <summary>The verbs that give a host a static address.</summary>
public static class ElasticIpVerb
{
    /// <summary>Allocates an Elastic IP whose Name tag is the host's name, without associating it. Publishes the host's address.</summary>
    [Provides("ip")]
    public static HostBuilder ElasticIp(this HostBuilder host)
    {
        StepsOfRecipe<ElasticIpStep>.Add(host.Recipe, new(host.Recipe, host.Id("ec2:ip:create"), host.Name, host.Ip));
        return host;
    }

    /// <summary>Associates the host's Elastic IP with its instance; both must exist. An address that is associated with another instance is an error.</summary>
    public static HostBuilder Associate(this HostBuilder host) => host.Add(AssociationStep.ForHost(host));

    /// <summary>Allocates an Elastic IP and associates it with the instance: <c>ElasticIp</c> and <c>Associate</c>.</summary>
    [Provides("ip")]
    public static HostBuilder WithIp(this HostBuilder host) => host.ElasticIp().Associate();
}
