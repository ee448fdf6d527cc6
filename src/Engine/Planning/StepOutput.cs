namespace OriginScript.Engine;

/// <summary>What a program printed while a step ran it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Stream">The stream on which it was printed.</param>
/// <param name="Text">The text as it arrived; it may end in the middle of a line.</param>
internal sealed record StepOutput(Step Step, OutputStream Stream, string Text);
