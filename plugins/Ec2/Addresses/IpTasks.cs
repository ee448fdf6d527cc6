namespace OriginScript.Ec2;

/// <summary>The tasks that change Elastic IPs.</summary>
public static class IpTasks
{
    /// <summary>Allocates an Elastic IP and prints it; with a name, the same one every time.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="name">Its Name tag, the name of its host: one DNS label.</param>
    [Task("ec2:ip:create")]
    public static Output? Create(Recipe recipe, string? name = null)
    {
        if (name is not null)
            return recipe.Host(name).ElasticIp().Ip;
        var ip = recipe.Output("ip");
        StepsOfRecipe<ElasticIpStep>.Add(recipe, new(recipe, new("", "ec2:ip:create", ""), "", ip));
        return ip;
    }

    /// <summary>Releases an Elastic IP.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="ipaddr">The address, its allocation id or its name.</param>
    /// <param name="force">Skips the confirmation prompt, and disassociates the address first.</param>
    [Task("ec2:ip:delete", RequiresConfirmation = true)]
    public static Output? Delete(Recipe recipe, string ipaddr, bool force = false)
    {
        recipe.Add(new ReleaseStep(ipaddr, force));
        return null;
    }

    /// <summary>Associates an Elastic IP with an instance.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="ipaddr">The address, its allocation id or its name.</param>
    /// <param name="instance">The instance's id or name.</param>
    /// <param name="force">Moves it if it is associated with another instance.</param>
    [Task("ec2:ip:associate")]
    public static Output? Associate(Recipe recipe, Text ipaddr, Text instance, bool force = false)
    {
        Text[] typed = force ? [ipaddr, instance, "--force"] : [ipaddr, instance];
        recipe.Add(
            new AssociationStep(new("", "ec2:ip:associate", ipaddr.DisplayText), ipaddr, instance, typed)
            {
                AllowReassociation = force,
                AddressName = AssociationStep.FindAddressName(recipe, ipaddr),
            }
        );
        return null;
    }

    /// <summary>Disassociates an Elastic IP from its instance.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="ipaddr">The address, its allocation id or its name.</param>
    [Task("ec2:ip:disassociate")]
    public static Output? Disassociate(Recipe recipe, Text ipaddr)
    {
        recipe.Add(
            new AssociationStep(new("", "ec2:ip:disassociate", ipaddr.DisplayText), ipaddr, null, ipaddr)
            {
                AddressName = AssociationStep.FindAddressName(recipe, ipaddr),
            }
        );
        return null;
    }
}
