using System.Diagnostics;

namespace OriginScript.Host.Recipes;

/// <summary>A position in a recipe or in a file that it loads.</summary>
/// <param name="File">The full path.</param>
/// <param name="Line">Starts at 1.</param>
/// <param name="Column">Starts at 1.</param>
internal sealed record SourcePosition(string File, int Line, int Column)
{
    /// <summary>The position of a frame whose file is known.</summary>
    public static SourcePosition Of(StackFrame frame) => new(frame.GetFileName()!, frame.GetFileLineNumber(), frame.GetFileColumnNumber());

    /// <summary><c>scripts/broker.csx(4,12)</c>, with the path as the user would type it.</summary>
    public override string ToString() => $"{DisplayPath.Of(File)}({Line},{Column})";
}
