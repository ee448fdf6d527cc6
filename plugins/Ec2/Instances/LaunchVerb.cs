using System.Runtime.CompilerServices;
using OriginScript.Ec2;

namespace OriginScript;

/// <summary>The verb that launches a host on EC2.</summary>
public static class LaunchVerb
{
    /// <summary>
    /// Launches the host as an EC2 instance in the default VPC; its Name tag is the host's name. Publishes the host's instance id, its private
    /// address and, unless it already has an Elastic IP, its address.
    /// </summary>
    /// <param name="host">The host.</param>
    /// <param name="image">An <c>ami-...</c>, a base OS such as <c>debian12</c>, <c>ubuntu24.04</c>, <c>al2023</c>, <c>fedora43</c>, or <c>name:GLOB@OWNER</c>; if several images match, the newest.</param>
    /// <param name="type">The instance type, <c>t3.micro</c> by default; previous-generation names mean their successors (<c>m1.small</c> is <c>t3.small</c>).</param>
    /// <param name="groups">Security groups by name or id; <c>default</c> by default.</param>
    /// <param name="key">The EC2 key pair; by default the configured one, if any.</param>
    /// <param name="disk">The root volume's size in GiB; by default the image's.</param>
    /// <exception cref="RecipeException">An argument is not valid.</exception>
    [OverloadResolutionPriority(1)]
    [Provides("instance")]
    [Provides("privateip")]
    [Provides("ip")]
    [Provides("hostkeys")]
    public static HostBuilder Launch(
        this HostBuilder host,
        string image,
        string? type = null,
        string[]? groups = null,
        string? key = null,
        int? disk = null
    )
    {
        host.HostKeys.ProvideOnDemand(() => HostKeysCondition.ForHost(host));
        var names = InstanceSpec.NormalizeGroups(groups);
        return host.Add(
            new InstanceStep(
                host,
                new(image)
                {
                    Type = InstanceSpec.CurrentInstanceType(type),
                    Groups = names,
                    Key = InstanceSpec.ValidateKey(key),
                    Disk = InstanceSpec.ValidateDisk(disk),
                }
            )
            {
                CreatedGroups = [.. StepsOfRecipe<SecurityGroupStep>.Of(host.Recipe).Where(step => names.Contains(step.Name))],
            }
        );
    }

    /// <summary>Launches the host into security groups of which the recipe creates some: it waits for those.</summary>
    /// <param name="host">The host.</param>
    /// <param name="image">The image, as above.</param>
    /// <param name="groups">Security groups by name or id, or what <c>ec2:securitygroup:create</c> returned in this recipe.</param>
    /// <param name="type">The instance type.</param>
    /// <param name="key">The EC2 key pair.</param>
    /// <param name="disk">The root volume's size in GiB.</param>
    /// <exception cref="RecipeException">An argument is not valid, or a group is not created by this recipe.</exception>
    public static HostBuilder Launch(this HostBuilder host, string image, Text[] groups, string? type = null, string? key = null, int? disk = null) =>
        host.Launch(image, type, [.. groups.Select(group => FindName(host.Recipe, group))], key, disk);

    // A group that the recipe creates is known by its name while planning, and by its id only afterwards.
    private static string FindName(Recipe recipe, Text group)
    {
        if (!group.Outputs.Any())
            return group.DisplayText;
        return StepsOfRecipe<SecurityGroupStep>.Of(recipe).FirstOrDefault(step => group.Outputs.Contains(step.GroupId))?.Name
            ?? throw new RecipeException(
                $"{group} is not a security group that this recipe creates. Use its name, or what ec2:securitygroup:create returned."
            );
    }
}
