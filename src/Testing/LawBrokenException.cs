namespace OriginScript.Testing;

/// <summary>A step broke one of the seven laws.</summary>
/// <param name="law">Which one, 1 to 7.</param>
/// <param name="evidence">What was observed.</param>
public sealed class LawBrokenException(int law, string evidence) : Exception($"Law {law}, \"{Laws[law - 1]}\", is broken: {evidence}")
{
    private static readonly string[] Laws =
    [
        "a dry run writes nothing",
        "what the dry run says is what is done",
        "done twice is done once",
        "undo leaves the world as it was, or says what it keeps",
        "killed at any journal entry and run again, the world ends the same and nothing exists twice",
        "for every accepted argument, in every spelling, what was written reads as what was wanted",
        "the echo, typed, gives the same line on any world",
    ];

    /// <summary>Which one, 1 to 7.</summary>
    public int Law => law;
}
