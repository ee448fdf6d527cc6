using System.Text.Json;
using System.Text.Json.Nodes;

namespace OriginScript.Engine;

/// <summary>A state as the journal holds it.</summary>
/// <param name="Json">Its properties; null: absent.</param>
/// <param name="Shape">The version of the shape that they were written in.</param>
internal readonly record struct StoredState(JsonElement? Json, int Shape)
{
    /// <summary>The state as a record of the step's plugin; null: absent.</summary>
    /// <exception cref="UnreadableStateException">It was written in a shape that the plugin cannot read.</exception>
    public object? Read(Step step, Type type)
    {
        if (Json is not { } json)
            return null;
        var current = StateShape.GetVersion(type);
        try
        {
            if (Shape == current)
                return StateJson.ToState(json, type);
            var upgraded = Shape < current && json.ValueKind == JsonValueKind.Object ? step.UpgradeState(JsonObject.Create(json)!, Shape) : null;
            return upgraded is null
                ? throw CreateError(step, current, "there is no conversion")
                : StateJson.ToState(JsonSerializer.SerializeToElement(upgraded), type);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or FormatException or ArgumentException)
        {
            throw CreateError(step, current, e.Message, e);
        }
    }

    private UnreadableStateException CreateError(Step step, int current, string why, Exception? cause = null) =>
        new(
            $"its state in the journal cannot be read by {step.GetType().Assembly.GetName().Name} {step.GetType().Assembly.GetName().Version?.ToString(3)}: "
                + $"written in shape {Shape}, read in shape {current}, {why.TrimEnd('.')}. Undo with the version of the plugin that wrote it, or undo it by hand",
            cause
        );
}
