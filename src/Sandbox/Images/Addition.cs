namespace OriginScript.Sandbox.Images;

/// <summary>Adds packages to those that a complete image offers.</summary>
internal sealed class Addition(MachineImage image, Site site)
{
    public async Task Add(IReadOnlyList<string> names, CancellationToken cancel)
    {
        using var held = await BuildLock.Take(image, site, cancel);
        site.Say($"Fetching {string.Join(", ", names)} ...");
        await site.Run(new(image, "add") { Words = names }, cancel);
        image.Remove("archives", "build", "scratch", "build.log");
    }
}
