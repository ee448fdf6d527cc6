namespace OriginScript.Sandbox.Images;

/// <summary>Builds the image that the sandbox's machines boot from. Every method may be called by many processes at once: one works, the others wait and say so.</summary>
public static class ImageBuild
{
    /// <summary>Builds the image, going on where a build that was killed has stopped; one that is complete is left alone.</summary>
    /// <param name="cacheFolder">The program's cache folder, <c>~/.cache/originscript</c>.</param>
    /// <param name="say">Told of each step, in lines made for the user.</param>
    /// <param name="cancel">Stops it; what is built so far is kept for the next time.</param>
    /// <exception cref="SandboxException">It cannot be built here, or Debian's packages cannot be fetched.</exception>
    public static async Task<MachineImage> Build(string cacheFolder, Action<string> say, CancellationToken cancel = default)
    {
        var image = MachineImage.Of(cacheFolder);
        if (!image.IsComplete)
            await new Builder(image, Here(say)).Build(cancel);
        return image;
    }

    /// <summary>Takes the image away, so that the next build begins at the beginning.</summary>
    /// <inheritdoc cref="Build" path="/param"/>
    /// <exception cref="SandboxException">A machine runs from it.</exception>
    public static Task Discard(string cacheFolder, Action<string> say, CancellationToken cancel = default) =>
        new Builder(MachineImage.Of(cacheFolder), Here(say)).Discard(cancel);

    /// <summary>Adds Debian's packages, with what they need, to those that machines may install; machines that are up see them at once.</summary>
    /// <param name="image">A complete image.</param>
    /// <param name="names">Names of Debian's packages.</param>
    /// <param name="say">Told of each step, in lines made for the user.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="SandboxException">A name is unknown, or Debian's packages cannot be fetched.</exception>
    public static Task Add(MachineImage image, IReadOnlyList<string> names, Action<string> say, CancellationToken cancel = default) =>
        new Addition(image, Here(say)).Add(names, cancel);

    private static Site Here(Action<string> say) => MachineHost.Missing() is { } missing
        ? throw new SandboxException(missing)
        : new(new Scripts(), say, TimeProvider.System);
}
