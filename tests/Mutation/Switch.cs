using System.Text.RegularExpressions;

namespace OriginScript.Mutation;

/// <summary>The class that is compiled into the mutated assembly: it selects one mutant and records which ones a test reaches.</summary>
internal static partial class Switch
{
    public const string TypeName = "OriginScript.Engine.MutantSwitch";

    public const string Source = """
        namespace OriginScript.Engine;

        public static class MutantSwitch
        {
            public static int Active;
            public static bool[]? Reached;

            public static bool Is(int mutant)
            {
                if (Reached is { } reached)
                    reached[mutant] = true;
                return mutant == Active;
            }
        }
        """;

    public static string Call(int mutant) => $"global::{TypeName}.Is({mutant})";

    /// <summary>The mutants selected in this text.</summary>
    public static IEnumerable<int> FindIds(string text) =>
        Calls().Matches(text).Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex(@"MutantSwitch\.Is\((\d+)\)")]
    private static partial Regex Calls();
}
