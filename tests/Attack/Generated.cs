using CsCheck;

namespace OriginScript.Attack.Tests;

/// <summary>Checks a claim on many generated inputs; a failure prints the seed that repeats it (<c>CsCheck_Seed</c>).</summary>
internal static class Generated
{
    /// <summary>How many inputs each parser is given.</summary>
    public const int Inputs = 100_000;

    /// <summary>Fails if the claim does not hold for one of <see cref="Inputs"/> inputs.</summary>
    public static void Holds<T>(Gen<T> inputs, Action<T> claim) => inputs.Sample(claim, iter: Inputs);
}
