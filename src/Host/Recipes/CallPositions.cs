using System.Globalization;

namespace OriginScript.Host.Recipes;

/// <summary>
/// Where the calls of a compiled recipe are in its source. The symbols of an assembly know only where a statement begins, and a host with all its verbs is
/// one statement.
/// </summary>
/// <param name="text">Blank-separated numbers for each call, with semicolons between calls; read only if an error has to name one.</param>
internal sealed class CallPositions(string text)
{
    private ILookup<int, CallPosition>? _byMethod;

    /// <summary>The text of the positions.</summary>
    public static string Format(IEnumerable<CallPosition> positions) =>
        string.Join(
            ';',
            positions.Select(position =>
                string.Create(CultureInfo.InvariantCulture, $"{position.Method} {position.Begin} {position.End} {position.Line} {position.Column}")
            )
        );

    /// <summary>The call that the code at an offset of a method is part of; null if there is none.</summary>
    /// <param name="method">The method's metadata token.</param>
    /// <param name="offset">The offset in its code.</param>
    public CallPosition? Find(int method, int offset) =>
        (_byMethod ??= Parse(text))[method].FirstOrDefault(position => position.Begin <= offset && offset <= position.End);

    private static ILookup<int, CallPosition> Parse(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(ParsePosition).ToLookup(position => position.Method);

    private static CallPosition ParsePosition(string position) =>
        position.Split(' ') is [var method, var begin, var end, var line, var column]
            ? new(Number(method), Number(begin), Number(end), Number(line), Number(column))
            : throw new FormatException($"\"{position}\" is not the position of a call.");

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
