using System.Net;

namespace OriginScript.Ec2;

/// <summary>Looks up resources by the ids and names that users write.</summary>
internal static class Lookup
{
    /// <summary>Finds the live instance of that id or name; null: none.</summary>
    public static async Task<Instance?> FindInstance(this ICompute compute, string idOrName, CancellationToken cancel) =>
        (await compute.ListInstances(ResourceSelector.From(idOrName).ToInstanceFilter() with { LiveOnly = true }, cancel).ConfigureAwait(false))
            is [var one]
            ? one
            : null;

    /// <summary>Returns the one selected instance; terminated instances count only if no live one matches.</summary>
    /// <exception cref="OriginException">None or several match.</exception>
    public static async Task<Instance> GetInstance(this ICompute compute, ResourceSelector selection, CancellationToken cancel)
    {
        var all = await compute.ListInstances(selection.ToInstanceFilter(), cancel).ConfigureAwait(false);
        return all.PreferLive() switch
        {
            [var one] => one,
            [] => throw new OriginException($"There is no instance {selection}. See origin ec2:instance:list."),
            var many => throw new OriginException(
                $"{many.Count} instances match {selection}: {string.Join(", ", many.Select(instance => instance.Id))}. Choose one with --id."
            ),
        };
    }

    /// <summary>The live instances, or all if none is live.</summary>
    public static IReadOnlyList<Instance> PreferLive(this IReadOnlyList<Instance> all) =>
        all.Any(instance => instance.IsLive) ? [.. all.Where(instance => instance.IsLive)] : all;

    public static InstanceFilter ToInstanceFilter(this ResourceSelector selection) => new() { Id = selection.Id, Name = selection.Name };

    /// <summary>The Elastic IP of that address, allocation id or name; null: there is none.</summary>
    /// <exception cref="OriginException">Several match.</exception>
    public static async Task<ElasticIpAddress?> FindAddress(this ICompute compute, string text, CancellationToken cancel)
    {
        AddressFilter filter =
            IPAddress.TryParse(text, out var address) && address.ToString() == text ? new() { Ip = text }
            : text.StartsWith("eipalloc-", StringComparison.Ordinal) ? new() { Id = text }
            : new() { Name = text };
        return await compute.ListAddresses(filter, cancel).ConfigureAwait(false) switch
        {
            [] => null,
            [var one] => one,
            var many => throw new OriginException(
                $"{many.Count} Elastic IPs are named {text}: {string.Join(", ", many.Select(address => address.Ip))}. Specify the address itself."
            ),
        };
    }

    /// <summary>The Elastic IP of that address, allocation id or name.</summary>
    /// <exception cref="OriginException">None or several match.</exception>
    public static async Task<ElasticIpAddress> GetAddress(this ICompute compute, string text, CancellationToken cancel) =>
        await compute.FindAddress(text, cancel).ConfigureAwait(false) ?? throw new OriginException(AddressNotFoundMessage(text));

    public static string AddressNotFoundMessage(string text) => $"There is no Elastic IP {text}. See origin ec2:ip:list.";

    /// <summary>Ids of the security groups that a recipe names, by name or id.</summary>
    /// <exception cref="OriginException">One of them does not exist.</exception>
    public static async Task<IReadOnlyList<string>> GetGroupIds(this ICompute compute, IEnumerable<string> groups, CancellationToken cancel)
    {
        var known = await compute.ListSecurityGroups(cancel).ConfigureAwait(false);
        return
        [
            .. groups
                .Select(name =>
                    known.FirstOrDefault(group => group.Id == name || group.Name == name)?.Id
                    ?? throw new OriginException(
                        $"There is no security group {name} in the default VPC. Create it with origin ec2:securitygroup:create {name}."
                    )
                )
                .Distinct(),
        ];
    }

    /// <summary>Checks that the security groups exist.</summary>
    /// <exception cref="OriginException">One of them does not exist.</exception>
    public static Task EnsureGroupsExist(this ICompute compute, IEnumerable<string> groups, CancellationToken cancel) =>
        compute.GetGroupIds(groups, cancel);

    /// <summary>The newest image that matches the requested image.</summary>
    /// <exception cref="OriginException">None matches, or the disk is too small for it.</exception>
    public static async Task<Image> GetNewestImage(this ICompute compute, InstanceSpec machine, CancellationToken cancel)
    {
        var filter = machine.Source.ToFilter(machine.Type);
        var image =
            (await compute.ListImages(filter, cancel).ConfigureAwait(false)).OrderBy(image => image.Created, StringComparer.Ordinal).LastOrDefault()
            ?? throw new OriginException(
                filter.Id is { } id
                    ? $"There is no image {id} in this region. See origin ec2:image:list."
                    : $"There is no {filter.Architecture} image {machine.Image} in this region. See origin ec2:image:list --owner {filter.Owner} --name '{filter.Name}'."
            );
        return machine.Disk < image.Size
            ? throw new OriginException($"A disk of {machine.Disk} GiB is too small for the image {machine.Image}. Write disk: {image.Size} or more.")
            : image;
    }
}
