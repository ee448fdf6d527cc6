namespace OriginScript.Ec2;

/// <summary>The tasks that change security groups.</summary>
public static class SecurityGroupTasks
{
    /// <summary>Makes a security group in the default VPC and prints its id.</summary>
    /// <param name="recipe">Where the step goes.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">Its description; the name unless given.</param>
    [Task("ec2:securitygroup:create")]
    public static Later? Create(Recipe recipe, string name, string? description = null)
    {
        if (name.StartsWith("sg-", StringComparison.Ordinal))
            throw new RecipeException($"A security group cannot be called {name}: sg- begins an id. Choose another name.");
        var id = recipe.Later($"{name}.group", $"origin ec2:securitygroup:create {name}");
        recipe.Add(new GroupStep(name, description, id));
        return id;
    }

    /// <summary>Deletes a security group that no instance is in.</summary>
    /// <param name="recipe">Where the step goes.</param>
    /// <param name="group">The group's id or name, unless an option says it.</param>
    /// <param name="id">The group's id.</param>
    /// <param name="name">The group's name; <c>*</c> and <c>?</c> may stand in it.</param>
    /// <param name="force">Does not ask.</param>
    [Task("ec2:securitygroup:delete", Asks = true)]
    public static Later? Delete(Recipe recipe, [Argument] string? group = null, string? id = null, string? name = null, bool force = false)
    {
        var selection = group is null || id is not null || name is not null ? Selection.Of(id, name, "security group") : Selection.Of(group, "sg-");
        recipe.Add(new DeleteGroupStep(selection));
        return null;
    }

    /// <summary>Lets traffic into the instances of a security group, or out of them.</summary>
    /// <param name="recipe">Where the steps go, one for each range of ports.</param>
    /// <param name="protocol">tcp, udp, icmp, all or a protocol number.</param>
    /// <param name="ports">A port, a range such as <c>8000..8443</c>, several with commas between them, or all.</param>
    /// <param name="sources">CIDR blocks, addresses, security groups, prefix lists, or self.</param>
    /// <param name="id">The group's id.</param>
    /// <param name="name">The group's name; <c>*</c> and <c>?</c> may stand in it.</param>
    /// <param name="egress">Out of the instances; the sources are then where it may go.</param>
    /// <param name="anywhere">The whole world, <c>0.0.0.0/0</c>, in place of sources.</param>
    [Task("ec2:securitygroup:rule:add")]
    public static Later? AddRule(
        Recipe recipe,
        string protocol,
        string ports,
        [Argument] string[]? sources = null,
        string? id = null,
        string? name = null,
        bool egress = false,
        bool anywhere = false)
    {
        var group = Selection.Of(id, name, "security group");
        var peers = Source.Read(sources, anywhere);
        foreach (var traffic in Traffic.Read(egress, protocol, ports))
            recipe.Add(new RuleStep(group, traffic, peers));
        return null;
    }
}
