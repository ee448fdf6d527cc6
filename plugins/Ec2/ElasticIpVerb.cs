using OriginScript.Ec2;

namespace OriginScript;

/// <summary>The verbs that give a host a fixed address.</summary>
public static class ElasticIpVerb
{
    /// <summary>Gives the host an Elastic IP whose Name tag is the host's name, not yet on an instance. Makes the host's address known.</summary>
    public static HostBuilder ElasticIp(this HostBuilder host) => host.Add(new ElasticIpStep(host.Id("ec2:ip:create"), host.Name, host.Ip));

    /// <summary>Puts the host's Elastic IP on its instance; both must be there. One that is on another instance is left there, with an error.</summary>
    public static HostBuilder Associate(this HostBuilder host) => host.Add(AssociationStep.Of(host));

    /// <summary>Gives the host an Elastic IP and puts it on the instance: <c>ElasticIp</c> and <c>Associate</c>.</summary>
    public static HostBuilder WithIp(this HostBuilder host) => host.ElasticIp().Associate();
}
