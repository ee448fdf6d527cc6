using OriginScript.AwsEmulator;
using OriginScript.Engine;
using OriginScript.Host.Platform;
using OriginScript.Host.Reports;
using OriginScript.MachineLab.Images;

namespace OriginScript.Host.Commands;

/// <summary>Builds the image that the sandbox's machines boot from, adds packages to it, and removes older images.</summary>
internal sealed class ImageHandler(CommandContext context, ImageBuildOptions order)
{
    private readonly string _cache = context.HostEnvironment.GetXdgDirectory("XDG_CACHE_HOME", ".cache");
    private readonly CancellationToken _stop = context.Interruption.StopToken;

    /// <summary>Builds or prunes as requested, and prints where the image is.</summary>
    /// <exception cref="OriginException">It cannot be built.</exception>
    public async Task<int> Handle()
    {
        PrivateFiles.EnsureTrusted(_cache, MachineImage.ForCurrentVersion(_cache).Folder);
        try
        {
            PrintImage(await BuildImage());
        }
        catch (SandboxException e)
        {
            throw new OriginException(e.Message, e);
        }

        if (order.Prune)
            Prune();
        else if (OldImages.List(_cache) is { Count: > 0 } old)
            context.WriteInfo(
                $"Images of other versions of origin take up {FormatMegabytes(old.Sum(image => image.SizeInBytes))}. Run origin sandbox image --prune to remove them."
            );
        return ExitCode.Success;
    }

    private async Task<MachineImage> BuildImage()
    {
        if (order.Rebuild)
            await ImageBuild.Discard(_cache, context.WriteInfo, _stop);
        var wasComplete = MachineImage.ForCurrentVersion(_cache).IsComplete;
        var image = await ImageBuild.Build(_cache, context.WriteInfo, _stop);
        if (order.Packages.Count > 0)
            await ImageBuild.Add(image, order.Packages, context.WriteInfo, _stop);
        else if (wasComplete)
            context.WriteInfo("The image is up to date.");
        return image;
    }

    private void PrintImage(MachineImage image)
    {
        if (context.Options.Json)
        {
            new JsonLinesWriter(context.Terminal).WriteLine(
                "image",
                json =>
                {
                    json.WriteString("folder", image.Folder);
                    json.WriteNumber("bytes", image.SizeInBytes);
                }
            );
            return;
        }

        context.Terminal.Output.WriteLine(image.Folder);
        context.WriteInfo(
            $"It takes up {FormatMegabytes(image.SizeInBytes)}, including {Directory.EnumerateFiles(image.Packages, "*.deb").Count()} packages that machines can install."
        );
    }

    private void Prune()
    {
        var all = OldImages.List(_cache);
        var kept = OldImages.RemoveUnused(_cache);
        context.WriteInfo($"Images of other versions of origin removed: {all.Count - kept.Count}.");
        foreach (var image in kept)
            context.WriteInfo($"{image.Folder} was kept: a machine is running from it, or another process is using it.");
    }

    private static string FormatMegabytes(long bytes) => $"{bytes / 1_000_000.0:0} MB";
}
