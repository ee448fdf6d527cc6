using System.Net;

namespace OriginScript.Ec2;

/// <summary>Looking things up as a user names them.</summary>
internal static class Finding
{
    /// <summary>The live instance of that id or name; null: there is none.</summary>
    public static async Task<Instance?> FindInstance(this ICompute compute, string idOrName, CancellationToken cancel) =>
        (await compute.Instances(Selection.Of(idOrName).Filter() with { LiveOnly = true }, cancel).ConfigureAwait(false)) is [var one] ? one : null;

    /// <summary>The one instance that is selected; terminated ones count only where no live one does.</summary>
    /// <exception cref="OriginException">There is none, or several.</exception>
    public static async Task<Instance> TheInstance(this ICompute compute, Selection selection, CancellationToken cancel)
    {
        var all = await compute.Instances(selection.Filter(), cancel).ConfigureAwait(false);
        return all.LiveFirst() switch
        {
            [var one] => one,
            [] => throw new OriginException($"There is no instance {selection}. See origin ec2:instance:list."),
            var many => throw new OriginException(
                $"{many.Count} instances match {selection}: {string.Join(", ", many.Select(instance => instance.Id))}. Say which one with --id."),
        };
    }

    /// <summary>The live ones, or all where none is.</summary>
    public static IReadOnlyList<Instance> LiveFirst(this IReadOnlyList<Instance> all) => all.Any(instance => instance.IsLive) ? [.. all.Where(instance => instance.IsLive)] : all;

    public static InstanceFilter Filter(this Selection selection) => new() { Id = selection.Id, Name = selection.Name };

    /// <summary>The Elastic IP of that address, allocation id or name; null: there is none.</summary>
    /// <exception cref="OriginException">There are several.</exception>
    public static async Task<Address?> FindAddress(this ICompute compute, string text, CancellationToken cancel)
    {
        AddressFilter filter = IPAddress.TryParse(text, out _) ? new() { Ip = text }
            : text.StartsWith("eipalloc-", StringComparison.Ordinal) ? new() { Id = text }
            : new() { Name = text };
        return await compute.Addresses(filter, cancel).ConfigureAwait(false) switch
        {
            [] => null,
            [var one] => one,
            var many => throw new OriginException(
                $"{many.Count} Elastic IPs are called {text}: {string.Join(", ", many.Select(address => address.Ip))}. Write the address itself."),
        };
    }

    /// <summary>The Elastic IP of that address, allocation id or name.</summary>
    /// <exception cref="OriginException">There is none, or several.</exception>
    public static async Task<Address> TheAddress(this ICompute compute, string text, CancellationToken cancel) =>
        await compute.FindAddress(text, cancel).ConfigureAwait(false) ?? throw new OriginException(NoAddress(text));

    public static string NoAddress(string text) => $"There is no Elastic IP {text}. See origin ec2:ip:list.";

    /// <summary>Ids of the security groups that a recipe names, by name or id.</summary>
    /// <exception cref="OriginException">One of them is not there.</exception>
    public static async Task<IReadOnlyList<string>> GroupIds(this ICompute compute, Values groups, CancellationToken cancel)
    {
        var known = await compute.Groups(cancel).ConfigureAwait(false);
        return [.. groups.Select(name => known.FirstOrDefault(group => group.Id == name || group.Name == name)?.Id ?? throw new OriginException(
            $"There is no security group {name} in the default VPC. Make it with origin ec2:securitygroup:create {name}."))];
    }

    /// <summary>The newest image that the machine's image means.</summary>
    /// <exception cref="OriginException">There is none, or the disk is too small for it.</exception>
    public static async Task<Image> Newest(this ICompute compute, Machine machine, CancellationToken cancel)
    {
        var filter = machine.Source.For(machine.Type);
        var image = (await compute.Images(filter, cancel).ConfigureAwait(false)).OrderBy(image => image.Created, StringComparer.Ordinal).LastOrDefault()
            ?? throw new OriginException(filter.Id is { } id
                ? $"There is no image {id} in this region. See origin ec2:image:list."
                : $"There is no {filter.Architecture} image {machine.Image} in this region. See origin ec2:image:list --owner {filter.Owner} --name '{filter.Name}'.");
        return machine.Disk < image.Size
            ? throw new OriginException($"A disk of {machine.Disk} GiB is too small for the image {machine.Image}. Write disk: {image.Size} or more.")
            : image;
    }
}
