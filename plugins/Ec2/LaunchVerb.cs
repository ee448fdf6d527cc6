using OriginScript.Ec2;

namespace OriginScript;

/// <summary>The verb that makes a host of EC2.</summary>
public static class LaunchVerb
{
    /// <summary>
    /// Makes the host an EC2 instance in the default VPC, running; its Name tag is the host's name. Makes the host's instance id, its private address
    /// and, unless it has an Elastic IP already, its address known.
    /// </summary>
    /// <param name="host">The host.</param>
    /// <param name="image">An <c>ami-...</c>, a base OS such as <c>debian12</c>, <c>ubuntu24.04</c>, <c>al2023</c>, <c>fedora43</c>, or <c>name:GLOB@OWNER</c>; of several images the newest.</param>
    /// <param name="type">The instance type, <c>t3.micro</c> unless said; names of 2013 mean their successors (<c>m1.small</c> is <c>t3.small</c>).</param>
    /// <param name="groups">Security groups by name or id; <c>default</c> unless said.</param>
    /// <param name="key">The EC2 key pair; the configured one, if any, unless said.</param>
    /// <param name="disk">The root volume's size in GiB; the image's unless said.</param>
    /// <exception cref="RecipeException">The image is not of one of these forms.</exception>
    public static HostBuilder Launch(this HostBuilder host, string image, string? type = null, string[]? groups = null, string? key = null, int? disk = null)
    {
        host.HostKeys.ProvideOnDemand(() => HostKeysCondition.Of(host));
        return host.Add(new InstanceStep(host, new(image)
        {
            Type = Machine.TypeToday(type),
            Groups = Machine.GroupsOf(groups),
            Key = key,
            Disk = disk,
        }));
    }
}
