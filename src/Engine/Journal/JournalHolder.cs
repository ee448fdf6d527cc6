using System.Globalization;

namespace OriginScript.Engine;

/// <summary>Who has locked a journal, as written in its lock file.</summary>
/// <param name="Owner">User, computer and process, <c>ann@desk, pid 7</c>.</param>
/// <param name="Since">Since when.</param>
/// <param name="Command">What was started, <c>origin run scripts/broker.csx</c>.</param>
internal sealed record JournalHolder(string Owner, DateTimeOffset Since, string Command)
{
    /// <summary>Three lines.</summary>
    internal string ToText() => $"{OneLine(Owner)}\n{Since.ToString("O", CultureInfo.InvariantCulture)}\n{OneLine(Command)}\n";

    /// <summary>Null: the text names no holder.</summary>
    internal static JournalHolder? Parse(string text) =>
        text.Split('\n') is [{ Length: > 0 } owner, var since, var command, ""]
        && DateTimeOffset.TryParseExact(since, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            ? new(owner, start, command)
            : null;

    private static string OneLine(string text) => new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
}
