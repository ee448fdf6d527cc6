namespace OriginScript.Mutation;

/// <summary>One small change of the source.</summary>
/// <param name="Id">From 1, the same in every process.</param>
/// <param name="Place">File and line.</param>
/// <param name="Change">The original and what replaces it.</param>
internal sealed record Mutant(int Id, string Place, string Change)
{
    public override string ToString() => $"{Place}: {Change}";
}
