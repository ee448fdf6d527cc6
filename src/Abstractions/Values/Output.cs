using System.Text.Json.Serialization;

namespace OriginScript;

/// <summary>A text that is known only after an earlier step has run; until then it prints as <c>{broker.ip}</c>.</summary>
[JsonConverter(typeof(LostValueConverter<Output>))]
public sealed class Output
{
    internal Output(string name) => Name = name;

    /// <summary>Host and name with a dot between them, <c>broker.ip</c>.</summary>
    public string Name { get; }

    /// <summary>The value if the recipe sets it, null if a step provides it.</summary>
    public string? Known { get; private set; }

    /// <summary>Whether the recipe sets it or a step that was already added provides it.</summary>
    public bool IsProvided => Known is not null || Provider is not null || OnDemand is not null;

    internal Step? Provider { get; set; }

    internal Func<Step>? OnDemand { get; private set; }

    /// <summary>Sets the value in the recipe, as <c>At("192.0.2.10")</c> does for the address; the first value wins.</summary>
    public void SetKnown(string value) => Known ??= value;

    /// <summary>
    /// Registers the step that provides it, for a value that not every recipe needs: the step is added before the first step that needs the value.
    /// </summary>
    public void ProvideOnDemand(Func<Step> step) => OnDemand ??= step;

    /// <summary>The value if the recipe sets it, otherwise the placeholder: for messages, and for a state that is only shown.</summary>
    public string DisplayText => Known ?? $"{{{Name}}}";

    /// <summary>
    /// As <see cref="DisplayText"/>, with an invisible mark on the placeholder: used as part of an argument it is refused, because it is not the value.
    /// </summary>
    public override string ToString() => Known ?? LostValue.MarkOutput(DisplayText);
}
