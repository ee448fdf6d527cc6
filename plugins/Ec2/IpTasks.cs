namespace OriginScript.Ec2;

/// <summary>The tasks that change Elastic IPs.</summary>
public static class IpTasks
{
    /// <summary>Makes an Elastic IP and prints it; with a name the same one every time.</summary>
    /// <param name="recipe">Where the step goes.</param>
    /// <param name="name">Its Name tag, the name of the host that it is for: one DNS label.</param>
    [Task("ec2:ip:create")]
    public static Later? Create(Recipe recipe, string? name = null)
    {
        if (name is not null)
            return recipe.Host(name).ElasticIp().Ip;
        var ip = recipe.Later("ip", "origin ec2:ip:create");
        recipe.Add(new ElasticIpStep(new("", "ec2:ip:create", ""), "", ip));
        return ip;
    }

    /// <summary>Gives an Elastic IP back.</summary>
    /// <param name="recipe">Where the step goes.</param>
    /// <param name="ipaddr">The address, its allocation id or its name.</param>
    /// <param name="force">Does not ask, and takes it off the instance that it is on.</param>
    [Task("ec2:ip:delete")]
    public static Later? Delete(Recipe recipe, string ipaddr, bool force = false)
    {
        recipe.Add(new ReleaseStep(ipaddr, force));
        return null;
    }

    /// <summary>Puts an Elastic IP on an instance.</summary>
    /// <param name="recipe">Where the step goes.</param>
    /// <param name="ipaddr">The address, its allocation id or its name.</param>
    /// <param name="instance">The instance's id or name.</param>
    /// <param name="force">Takes it off the instance that it is on.</param>
    [Task("ec2:ip:associate")]
    public static Later? Associate(Recipe recipe, Text ipaddr, Text instance, bool force = false)
    {
        Text[] typed = force ? [ipaddr, instance, "--force"] : [ipaddr, instance];
        recipe.Add(new AssociationStep(new("", "ec2:ip:associate", $"{ipaddr}"), ipaddr, instance, typed) { Moves = force });
        return null;
    }

    /// <summary>Takes an Elastic IP off its instance.</summary>
    /// <param name="recipe">Where the step goes.</param>
    /// <param name="ipaddr">The address, its allocation id or its name.</param>
    [Task("ec2:ip:disassociate")]
    public static Later? Disassociate(Recipe recipe, Text ipaddr)
    {
        recipe.Add(new AssociationStep(new("", "ec2:ip:disassociate", $"{ipaddr}"), ipaddr, null, ipaddr));
        return null;
    }
}
