using OriginScript.AwsEmulator;

namespace OriginScript.MachineLab.Images;

/// <summary>Builds an image in stages. The result of a stage is renamed into place when it is complete, so an interrupted build resumes there.</summary>
internal sealed class ImageBuilder(MachineImage image, BuildContext site)
{
    public async Task Build(CancellationToken cancel)
    {
        if (image.IsComplete)
            return;
        using var held = await BuildLock.Acquire(image, site, cancel);
        if (image.IsComplete)
            return;
        site.Report($"Building the image for the sandbox machines in {image.Folder}; if interrupted, the next build resumes from there.");
        var over = BuildStage
            .All.Index()
            .LastOrDefault(stage => Path.Exists(image.PathOf(stage.Item.Result)), (Index: -1, Item: BuildStage.All[0]))
            .Index;
        foreach (var (index, stage) in BuildStage.All.Index())
        {
            if (index > over)
                await RunStage(stage, $"[{index + 1}/{BuildStage.All.Count}] {stage.Description}", cancel);
            image.Remove(stage.ObsoleteFiles);
        }
    }

    /// <summary>Removes the image, so that the next build starts from scratch.</summary>
    /// <exception cref="SandboxException">A machine is running from it.</exception>
    public async Task Discard(CancellationToken cancel)
    {
        using var held = await BuildLock.Acquire(image, site, cancel);
        if (image.IsInUse)
            throw new SandboxException($"Machines are running from the image in {image.Folder}: stop them first with origin sandbox reset.");
        image.Remove("complete"); // first: a partly removed image must not be taken for a complete one
        image.Remove([.. BuildStage.All.Select(stage => stage.Result), .. BuildStage.All.SelectMany(stage => stage.ObsoleteFiles)]);
    }

    private async Task RunStage(BuildStage stage, string words, CancellationToken cancel)
    {
        site.Report($"{words} ...");
        var began = site.Clock.GetTimestamp();
        var call = new ScriptCall(image, stage.Script) { Result = image.PathOf($"{stage.Result}.new") };
        await site.Run(call, cancel);
        Directory.Move(call.Result, image.PathOf(stage.Result));
        site.Report($"{words}: {site.Clock.GetElapsedTime(began).TotalSeconds:0} s");
    }
}
