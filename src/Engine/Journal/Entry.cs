using System.Text.Json;

namespace OriginScript.Engine;

/// <summary>
/// One line of the journal. Which members are there depends on <see cref="Kind"/>: <c>journal</c> (the first line: id, key), <c>run</c>
/// (id, by), <c>begun</c> (step, id of the run that first began it, token, before, want), <c>kept</c> (step, name, value), <c>done</c> (step, after, identity), <c>failed</c> (step: it was refused and nothing was changed),
/// <c>undone</c> (step), <c>ended</c> (id).
/// </summary>
internal sealed record Entry(string Kind)
{
    public string? Id { get; init; }

    public string? Key { get; init; }

    public string? By { get; init; }

    public string? Host { get; init; }

    public string? Task { get; init; }

    public string? On { get; init; }

    public string? Token { get; init; }

    public JsonElement? Before { get; init; }

    public JsonElement? Want { get; init; }

    public JsonElement? After { get; init; }

    public string? Identity { get; init; }

    public string? Name { get; init; }

    public string? Value { get; init; }

    public DateTimeOffset At { get; init; }

    public StepId Step => new(Host ?? "", Task ?? "", On ?? "");

    public static Entry About(string kind, StepId step) => new(kind) { Host = step.Host, Task = step.Task, On = step.Key };

    public byte[] ToLine() => EntryJson.Line(this);

    public static Entry? Parse(ReadOnlySpan<byte> line) => EntryJson.Parse(line);
}
