using System.Text.Json;

namespace OriginScript.Engine;

/// <summary>A change in a journal that is not undone, with what rebuilds its step without the recipe.</summary>
/// <param name="Step">The id of its step.</param>
/// <param name="CommandLine">The task and its arguments as they would be typed after <c>origin</c>.</param>
/// <param name="Begun">When it was last begun.</param>
internal sealed record JournalChange(StepId Step, string CommandLine, DateTimeOffset Begun)
{
    /// <summary>The state before the first change; null: it was absent.</summary>
    public JsonElement? Before { get; init; }

    /// <summary>The state after the last change; null: it is absent, the step is an effect, or its outcome is unknown.</summary>
    public JsonElement? After { get; init; }

    /// <summary>Whether the last change was begun and its outcome is not known.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The id or address of its resource; null: unknown.</summary>
    public string? Identity { get; init; }

    /// <summary>The plugin that declares its step.</summary>
    public string Plugin { get; init; } = "";

    /// <summary>The version of that plugin.</summary>
    public string Version { get; init; } = "";

    /// <summary>The composed verbs around it, outermost first.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    internal static JournalChange Create(StepHistory history) =>
        new(
            history.Step,
            CommandLineText.Format(history.Step.Task, [.. (history.Origin?.Arguments ?? []).Select(argument => (Text)argument)]),
            history.LastBegun
        )
        {
            Before = history.Before.Json,
            After = history.OpenChange is null ? history.After.Json : null,
            IsOpen = history.OpenChange is not null,
            Identity = history.Identity,
            Plugin = history.Origin?.Plugin ?? "",
            Version = history.Origin?.Version ?? "",
            Groups = history.Origin?.Groups ?? [],
        };
}
