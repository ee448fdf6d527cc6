namespace OriginScript.Mutation;

/// <summary>One small change of the source.</summary>
/// <param name="Id">From 1, the same in every process.</param>
/// <param name="Place">File and line, <c>Running/Poller.cs:12</c>.</param>
/// <param name="Original">What the source says, shortened to a line.</param>
/// <param name="Replacement">What it says instead.</param>
internal sealed record Mutant(int Id, string Place, string Original, string Replacement);
