namespace OriginScript.MachineLab.Images;

/// <summary>Adds packages to the repository of a complete image.</summary>
internal sealed class PackageAdder(MachineImage image, BuildContext site)
{
    public async Task Add(IReadOnlyList<string> names, CancellationToken cancel)
    {
        using var held = await BuildLock.Acquire(image, site, cancel);
        site.Report($"Fetching {string.Join(", ", names)} ...");
        await site.Run(new(image, "add") { Arguments = names }, cancel);
        image.Remove("archives", "build", "scratch", "build.log");
    }
}
