using System.Globalization;

namespace OriginScript.Mutation;

/// <summary>What the program was told to do.</summary>
/// <param name="Bar">The least score in percent.</param>
/// <param name="File">The only file to mutate, by its name; empty: all.</param>
/// <param name="Workers">How many mutants are tried at once.</param>
internal sealed record Options(double Bar, string File, int Workers)
{
    public const string Usage = """
        Mutation tests of src/Engine. Needs a build of tests/Engine. Tries every mutant with the tests of tests/Engine that reach it.

        dotnet run -c Release --project tests/Mutation -- [--bar PERCENT] [--file NAME.cs] [--workers N]

        --bar      the least score in percent; exit code 1 below it (default 0)
        --file     mutate this file alone
        --workers  how many mutants are tried at once (default 2)

        The survivors are listed in TestResults/mutants.md.
        """;

    /// <summary>Null: the words are not valid, or ask for help.</summary>
    public static Options? Parse(IReadOnlyList<string> words)
    {
        var options = new Options(0, "", 2);
        for (var index = 0; index < words.Count; index += 2)
        {
            var value = index + 1 < words.Count ? words[index + 1] : "";
            switch (words[index])
            {
                case "--bar" when double.TryParse(value, CultureInfo.InvariantCulture, out var bar):
                    options = options with { Bar = bar };
                    break;
                case "--file" when value.Length > 0:
                    options = options with { File = value };
                    break;
                case "--workers" when int.TryParse(value, CultureInfo.InvariantCulture, out var workers) && workers > 0:
                    options = options with { Workers = workers };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
