using OriginScript.AwsEmulator;

namespace OriginScript.MachineLab.Images;

/// <summary>Builds the image that the sandbox's machines boot from. Every method may be called by several processes at once: one works, the others report that they wait.</summary>
public static class ImageBuild
{
    /// <summary>Whether the image of this version is built.</summary>
    /// <param name="cacheFolder">The program's cache folder, <c>~/.cache/originscript</c>.</param>
    public static bool IsComplete(string cacheFolder) => MachineImage.ForCurrentVersion(cacheFolder).IsComplete;

    /// <summary>Builds the image, resuming an interrupted build; a complete image is kept.</summary>
    /// <param name="cacheFolder">The program's cache folder, <c>~/.cache/originscript</c>.</param>
    /// <param name="say">Receives progress messages for the user.</param>
    /// <param name="cancel">Cancels the build; completed stages are kept.</param>
    /// <exception cref="SandboxException">It cannot be built on this computer, or Debian's packages cannot be fetched.</exception>
    public static async Task<MachineImage> Build(string cacheFolder, Action<string> say, CancellationToken cancel = default)
    {
        var image = MachineImage.ForCurrentVersion(cacheFolder);
        if (!image.IsComplete)
            await new ImageBuilder(image, CreateContext(say)).Build(cancel);
        return image;
    }

    /// <summary>Removes the image, so that the next build starts from scratch.</summary>
    /// <inheritdoc cref="Build" path="/param"/>
    /// <exception cref="SandboxException">A machine is running from it.</exception>
    public static Task Discard(string cacheFolder, Action<string> say, CancellationToken cancel = default) =>
        new ImageBuilder(MachineImage.ForCurrentVersion(cacheFolder), CreateContext(say)).Discard(cancel);

    /// <summary>Adds Debian packages and their dependencies to the repository of the machines; running machines see them immediately.</summary>
    /// <param name="image">A complete image.</param>
    /// <param name="names">Names of Debian packages.</param>
    /// <param name="say">Receives progress messages for the user.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="SandboxException">A name is unknown, or Debian's packages cannot be fetched.</exception>
    public static Task Add(MachineImage image, IReadOnlyList<string> names, Action<string> say, CancellationToken cancel = default) =>
        new PackageAdder(image, CreateContext(say)).Add(names, cancel);

    private static BuildContext CreateContext(Action<string> say) =>
        MachineRequirements.FindMissingRequirement() is { } missing
            ? throw new SandboxException(missing)
            : new(new ScriptRunner(), say, TimeProvider.System);
}
