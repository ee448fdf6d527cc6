using System.Diagnostics;
using System.Runtime.Loader;

namespace OriginScript.Host.Recipes;

/// <summary>A position in a recipe or in a file that it loads.</summary>
/// <param name="File">The full path.</param>
/// <param name="Line">Starts at 1.</param>
/// <param name="Column">Starts at 1.</param>
internal sealed record SourcePosition(string File, int Line, int Column)
{
    /// <summary>The position of a frame whose file is known: the name that it calls, or else the statement.</summary>
    public static SourcePosition Of(StackFrame frame) =>
        FindCall(frame) is { } call
            ? new(frame.GetFileName()!, call.Line, call.Column)
            : new(frame.GetFileName()!, frame.GetFileLineNumber(), frame.GetFileColumnNumber());

    private static CallPosition? FindCall(StackFrame frame) =>
        frame.GetMethod() is { DeclaringType.Assembly: var assembly } method
        && AssemblyLoadContext.GetLoadContext(assembly) is RecipeLoadContext recipe
            ? recipe.Calls.Find(method.MetadataToken, frame.GetILOffset())
            : null;

    /// <summary><c>scripts/broker.csx(4,12)</c>, with the path as the user would type it.</summary>
    public override string ToString() => $"{DisplayPath.Of(File)}({Line},{Column})";
}
