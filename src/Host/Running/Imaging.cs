using OriginScript.Host.Reports;
using OriginScript.Sandbox;
using OriginScript.Sandbox.Images;

namespace OriginScript.Host.Running;

/// <summary>The image that the sandbox's machines boot from: built, added to, and older ones removed.</summary>
internal sealed class Imaging(Bench bench, ImageOrder order)
{
    private readonly string _cache = bench.Surroundings.Own("XDG_CACHE_HOME", ".cache");
    private readonly CancellationToken _stop = bench.Interruption.Stop;

    /// <summary>Does what was ordered, and prints where the image is.</summary>
    /// <exception cref="OriginException">It cannot be built.</exception>
    public async Task<int> Go()
    {
        try
        {
            Show(await Build());
        }
        catch (SandboxException e)
        {
            throw new OriginException(e.Message, e);
        }

        if (order.Prune)
            Prune();
        else if (OldImages.In(_cache) is { Count: > 0 } old)
            bench.Talk($"Other versions of origin left images behind ({Megabytes(old.Sum(image => image.Bytes))}): origin sandbox image --prune removes them.");
        return ExitCode.Done;
    }

    private async Task<MachineImage> Build()
    {
        if (order.Rebuild)
            await ImageBuild.Discard(_cache, bench.Talk, _stop);
        var wasComplete = MachineImage.Of(_cache).IsComplete;
        var image = await ImageBuild.Build(_cache, bench.Talk, _stop);
        if (order.Packages.Count > 0)
            await ImageBuild.Add(image, order.Packages, bench.Talk, _stop);
        else if (wasComplete)
            bench.Talk("The image is up to date.");
        return image;
    }

    private void Show(MachineImage image)
    {
        if (bench.Options.Json)
        {
            new JsonLines(bench.Terminal.Output).Line("image", json =>
            {
                json.WriteString("folder", image.Folder);
                json.WriteNumber("bytes", image.Bytes);
            });
            return;
        }

        bench.Terminal.Output.WriteLine(image.Folder);
        bench.Talk($"It takes {Megabytes(image.Bytes)}, {Directory.EnumerateFiles(image.Packages, "*.deb").Count()} packages among it that machines may install.");
    }

    private void Prune()
    {
        var all = OldImages.In(_cache);
        var kept = OldImages.Remove(_cache);
        bench.Talk($"Images of other versions of origin: {all.Count - kept.Count} removed.");
        foreach (var image in kept)
            bench.Talk($"{image.Folder} stays: a machine runs from it, or another process works on it.");
    }

    private static string Megabytes(long bytes) => $"{bytes / 1_000_000.0:0} MB";
}
