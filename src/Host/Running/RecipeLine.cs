using System.Diagnostics;
using OriginScript.Host.Recipes;

namespace OriginScript.Host.Running;

/// <summary>Where in a recipe something was called from: the innermost frame that stands in a script.</summary>
internal static class RecipeLine
{
    /// <summary>File, line and column, <c>broker.csx(4,1)</c>; null where no frame is a script's.</summary>
    public static string? Of(StackTrace trace) => trace.GetFrames()
        .Where(frame => frame.GetFileName() is { } file && file.EndsWith(".csx", StringComparison.OrdinalIgnoreCase))
        .Select(frame => $"{ShownPath.Of(frame.GetFileName()!)}({frame.GetFileLineNumber()},{frame.GetFileColumnNumber()})")
        .FirstOrDefault();
}
