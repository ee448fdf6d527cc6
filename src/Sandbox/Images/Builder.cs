namespace OriginScript.Sandbox.Images;

/// <summary>Takes an image through its stages. What a stage makes is renamed into place when it is whole, so a build goes on where it was stopped.</summary>
internal sealed class Builder(MachineImage image, Site site)
{
    public async Task Build(CancellationToken cancel)
    {
        if (image.IsComplete)
            return;
        using var held = await BuildLock.Take(image, site, cancel);
        if (image.IsComplete)
            return;
        site.Say($"Building the image of the sandbox's machines in {image.Folder}; stopped at any point, it goes on from there.");
        var over = Stage.All.Index().LastOrDefault(stage => Path.Exists(image.At(stage.Item.Result)), (Index: -1, Item: Stage.All[0])).Index;
        foreach (var (index, stage) in Stage.All.Index())
        {
            if (index > over)
                await Do(stage, $"[{index + 1}/{Stage.All.Count}] {stage.Words}", cancel);
            image.Remove(stage.Spent);
        }
    }

    /// <summary>Takes the image away, so that the next build begins at the beginning.</summary>
    /// <exception cref="SandboxException">A machine runs from it.</exception>
    public async Task Discard(CancellationToken cancel)
    {
        using var held = await BuildLock.Take(image, site, cancel);
        if (image.IsUsed)
            throw new SandboxException($"Machines run from the image in {image.Folder}: end them first, with origin sandbox reset.");
        image.Remove("complete"); // first: what is half taken away must not pass for complete
        image.Remove([.. Stage.All.Select(stage => stage.Result), .. Stage.All.SelectMany(stage => stage.Spent)]);
    }

    private async Task Do(Stage stage, string words, CancellationToken cancel)
    {
        site.Say($"{words} ...");
        var began = site.Clock.GetTimestamp();
        var call = new ScriptCall(image, stage.Script) { Result = image.At($"{stage.Result}.new") };
        await site.Run(call, cancel);
        Directory.Move(call.Result, image.At(stage.Result));
        site.Say($"{words}: {site.Clock.GetElapsedTime(began).TotalSeconds:0} s");
    }
}
