namespace OriginScript.Host.Recipes;

/// <summary>The part of a recipe's compiled code that belongs to one call, and the position of the called name in the source.</summary>
/// <param name="Method">The metadata token of the method that contains the code.</param>
/// <param name="Begin">The first offset in the method's code.</param>
/// <param name="End">The last one: the call itself.</param>
/// <param name="Line">Starts at 1.</param>
/// <param name="Column">Starts at 1.</param>
internal sealed record CallPosition(int Method, int Begin, int End, int Line, int Column);
