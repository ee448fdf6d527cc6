namespace OriginScript.Ec2;

/// <summary>The tasks that change security groups.</summary>
public static class SecurityGroupTasks
{
    /// <summary>Creates a security group in the default VPC and prints its id.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">Its description; the name unless given.</param>
    [Task("ec2:securitygroup:create")]
    public static Output? Create(Recipe recipe, string name, string? description = null)
    {
        var id = recipe.Output($"{SecurityGroupName.ValidateNew(name)}.group");
        StepsOfRecipe<SecurityGroupStep>.Add(recipe, new(name, description is null ? null : SecurityGroupName.ValidateDescription(description), id));
        return id;
    }

    /// <summary>Deletes a security group that no instance uses.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="group">The group's id or name, unless an option specifies it.</param>
    /// <param name="id">The group's id.</param>
    /// <param name="name">The group's name; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    /// <param name="force">Skips the confirmation prompt.</param>
    [Task("ec2:securitygroup:delete", RequiresConfirmation = true)]
    public static Output? Delete(Recipe recipe, [Argument] string? group = null, string? id = null, string? name = null, bool force = false)
    {
        var selection =
            group is null || id is not null || name is not null
                ? ResourceSelector.From(id, name, "security group")
                : ResourceSelector.From(group, "sg-");
        recipe.Add(new DeleteSecurityGroupStep(selection));
        return null;
    }

    /// <summary>Allows traffic to or from the instances of a security group.</summary>
    /// <param name="recipe">The recipe; it gets one step for each range of ports.</param>
    /// <param name="protocol">tcp, udp, icmp, icmpv6, all or a protocol number.</param>
    /// <param name="ports">A port, a range such as <c>8000..8443</c>, several separated by commas, or all.</param>
    /// <param name="sources">CIDR blocks, addresses, security groups, prefix lists, or self.</param>
    /// <param name="id">The group's id.</param>
    /// <param name="name">The group's name; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    /// <param name="egress">Outgoing traffic; the sources are then the allowed destinations.</param>
    /// <param name="anywhere">Any address, <c>0.0.0.0/0</c>, instead of sources.</param>
    [Task("ec2:securitygroup:rule:add")]
    public static Output? AddRule(
        Recipe recipe,
        string protocol,
        string ports,
        [Argument] string[]? sources = null,
        string? id = null,
        string? name = null,
        bool egress = false,
        bool anywhere = false
    )
    {
        var group = ResourceSelector.From(id, name, "security group");
        var peers = RuleSource.Parse(sources, anywhere);
        var created = StepsOfRecipe<SecurityGroupStep>.Of(recipe).Select(step => step.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var traffic in Traffic.Parse(egress, protocol, ports))
            recipe.Add(new RuleStep(group, traffic, peers) { CreatedGroups = created, Notice = RuleSource.DescribeHostBits(sources) });
        return null;
    }
}
