using OriginScript.Sandbox;
using OriginScript.Sandbox.Images;
using OriginScript.Sandbox.Machines;

namespace OriginScript.Host.Running;

/// <summary>What the machines of a rehearsal are made of, and whether one needs any.</summary>
internal static class MachinesOf
{
    /// <summary>Whether a step of the recipe reaches into a machine.</summary>
    public static bool Needed(Recipe recipe) => recipe.Steps.Any(step => step.Port?.IsDefined(typeof(ReachesMachinesAttribute), inherit: false) is true);

    /// <summary>The image they boot from, built first where there is none.</summary>
    /// <exception cref="OriginException">There can be no machines on this computer.</exception>
    public static async Task<MachineOptions> Image(Bench bench)
    {
        if (MachineHost.Missing() is { } missing)
            throw new OriginException(missing);
        try
        {
            var image = await ImageBuild.Build(bench.Surroundings.Own("XDG_CACHE_HOME", ".cache"), bench.Talk, bench.Interruption.Stop);
            return new() { Root = image.Root, Packages = image.Packages };
        }
        catch (SandboxException e)
        {
            throw new OriginException(e.Message, e);
        }
    }
}
