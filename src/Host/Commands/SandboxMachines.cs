using OriginScript.AwsEmulator;
using OriginScript.Engine;
using OriginScript.Host.Platform;
using OriginScript.MachineLab.Images;
using OriginScript.MachineLab.Machines;

namespace OriginScript.Host.Commands;

/// <summary>Whether a recipe needs machines in the sandbox, and the image that they boot from.</summary>
internal static class SandboxMachines
{
    /// <summary>Whether a step of the recipe requires a machine.</summary>
    public static bool AreRequired(Recipe recipe) =>
        recipe.Steps.Any(step => step.Port?.IsDefined(typeof(RequiresMachineAttribute), inherit: false) is true);

    /// <summary>
    /// The image they boot from; builds it first if there is none, unless the command only reads: without an image there is no machine to read.
    /// </summary>
    /// <exception cref="OriginException">This computer cannot run machines.</exception>
    public static async Task<MachineOptions?> FindImage(CommandContext context) =>
        context.IsReadOnly && !ImageBuild.IsComplete(GetCacheFolder(context)) ? null : await EnsureImage(context);

    /// <summary>The image they boot from; builds it first if there is none.</summary>
    /// <exception cref="OriginException">This computer cannot run machines.</exception>
    public static async Task<MachineOptions> EnsureImage(CommandContext context)
    {
        if (MachineRequirements.FindMissingRequirement() is { } missing)
            throw new OriginException(missing);
        var cache = GetCacheFolder(context);
        PrivateFiles.EnsureTrusted(cache, MachineImage.ForCurrentVersion(cache).Folder);
        try
        {
            var image = await ImageBuild.Build(cache, context.WriteInfo, context.Interruption.StopToken);
            return new() { Root = image.Root, Packages = image.Packages };
        }
        catch (SandboxException e)
        {
            throw new OriginException(e.Message, e);
        }
    }

    private static string GetCacheFolder(CommandContext context) => context.HostEnvironment.GetXdgDirectory("XDG_CACHE_HOME", ".cache");
}
