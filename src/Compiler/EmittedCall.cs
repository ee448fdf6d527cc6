namespace OriginScript.Compiler;

/// <summary>Which call of the source a part of compiled code belongs to.</summary>
/// <param name="Method">The metadata token of the method that contains the code.</param>
/// <param name="Begin">The first offset in the method's code: behind the previous call of the statement.</param>
/// <param name="End">The last one: the call itself.</param>
/// <param name="Line">The line of the name that is called, starting at 1.</param>
/// <param name="Column">Its column, starting at 1.</param>
internal sealed record EmittedCall(int Method, int Begin, int End, int Line, int Column);
