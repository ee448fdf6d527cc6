using System.Text.Json;

namespace OriginScript.Engine;

/// <summary>
/// One line of the journal. Which members are set depends on <see cref="Kind"/>: <c>journal</c> (the first line: id, key), <c>run</c>
/// (id, by), <c>begun</c> (step, id of the run that first began it, token, before, want), <c>kept</c> (step, name, value), <c>done</c> (step, after,
/// identity), <c>failed</c> (step: the change was refused and nothing was changed),
/// <c>undone</c> (step), <c>ended</c> (id).
/// </summary>
internal sealed record JournalEntry(string Kind)
{
    public string? Id { get; init; }

    public string? FingerprintKey { get; init; }

    public string? Owner { get; init; }

    public string? Host { get; init; }

    public string? Task { get; init; }

    public string? StepKey { get; init; }

    public string? Token { get; init; }

    public JsonElement? Before { get; init; }

    public JsonElement? Want { get; init; }

    public JsonElement? After { get; init; }

    public string? Identity { get; init; }

    public string? Name { get; init; }

    public string? Value { get; init; }

    public DateTimeOffset Timestamp { get; init; }

    public StepId Step => new(Host ?? "", Task ?? "", StepKey ?? "");

    public static JournalEntry ForStep(string kind, StepId step) => new(kind) { Host = step.Host, Task = step.Task, StepKey = step.Key };

    public byte[] ToLine() => JournalEntryJson.ToLine(this);

    public static JournalEntry? Parse(ReadOnlySpan<byte> line) => JournalEntryJson.Parse(line);
}
