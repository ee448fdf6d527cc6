using System.Diagnostics;
using OriginScript.Host.Recipes;

namespace OriginScript.Host.Commands;

/// <summary>The line of a recipe that made a call: the innermost stack frame in a script.</summary>
internal static class RecipeLine
{
    /// <summary>File, line and column; null if no frame is in a script.</summary>
    public static SourcePosition? Find(StackTrace trace) =>
        trace
            .GetFrames()
            .Where(frame => frame.GetFileName() is { } file && file.EndsWith(".csx", StringComparison.OrdinalIgnoreCase))
            .Select(frame => SourcePosition.Of(frame))
            .FirstOrDefault();
}
