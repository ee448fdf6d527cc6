namespace OriginScript.Sandbox.Images;

/// <summary>Adds packages to those that a complete image offers.</summary>
internal sealed class Addition(MachineImage image, Site site)
{
    public async Task Add(IReadOnlyList<string> names, CancellationToken cancel)
    {
        using var held = await BuildLock.Take(image, site, cancel);
        site.Say($"Fetching {string.Join(", ", names)} ...");
        var call = new ScriptCall(image, "add") { Words = names };
        var result = await site.Scripts.Run(call, cancel);
        if (result.Code != 0)
            throw ScriptFailure.Of(call, result);
        image.Remove("archives", "build", "scratch", "build.log");
    }
}
