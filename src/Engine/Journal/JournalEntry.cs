using System.Text.Json;

namespace OriginScript.Engine;

/// <summary>
/// One line of the journal. Which members are set depends on <see cref="Kind"/>: <c>journal</c> (the first line: format, id, key), <c>run</c>
/// (id, by, target), <c>begun</c> (step, id of the run that first began it, token, before, want, and what rebuilds the step without the recipe),
/// <c>kept</c> (step, name, value), <c>done</c> (step, after, identity), <c>failed</c> (step: the change was refused and nothing was changed),
/// <c>undone</c> (step), <c>ended</c> (id, and the value <c>failed</c> if a step failed).
/// </summary>
internal sealed record JournalEntry(string Kind)
{
    /// <summary>The value of an <c>ended</c> entry whose run failed.</summary>
    public const string FailedRun = "failed";

    /// <summary>The journal's format; a version reads only those that it knows.</summary>
    public int? Format { get; init; }

    public string? Id { get; init; }

    public string? FingerprintKey { get; init; }

    public string? Owner { get; init; }

    /// <summary>What the run is about.</summary>
    public JournalTarget? Target { get; init; }

    /// <summary>What rebuilds the step.</summary>
    public StepOrigin? Origin { get; init; }

    public string? Host { get; init; }

    public string? Task { get; init; }

    public string? StepKey { get; init; }

    public string? Token { get; init; }

    public JsonElement? Before { get; init; }

    public JsonElement? Want { get; init; }

    public JsonElement? After { get; init; }

    /// <summary>The version of the shape of <see cref="Before"/>, <see cref="Want"/> and <see cref="After"/>.</summary>
    public int Shape { get; init; } = 1;

    public string? Identity { get; init; }

    public string? Name { get; init; }

    public string? Value { get; init; }

    public DateTimeOffset Timestamp { get; init; }

    public StepId Step => new(Host ?? "", Task ?? "", StepKey ?? "");

    public static JournalEntry ForStep(string kind, StepId step) =>
        new(kind)
        {
            Host = step.Host,
            Task = step.Task,
            StepKey = step.Key,
        };

    public byte[] ToJson() => JournalEntryJson.ToJson(this);

    public static JournalEntry? Parse(ReadOnlySpan<byte> line) => JournalEntryJson.Parse(line);
}
