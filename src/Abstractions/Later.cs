namespace OriginScript;

/// <summary>A text that becomes known only once an earlier step has run; until then it prints as <c>{broker.ip}</c>.</summary>
public sealed class Later
{
    internal Later(string name, string hint)
    {
        Name = name;
        Hint = hint;
    }

    /// <summary>Host and name with a dot between them, <c>broker.ip</c>.</summary>
    public string Name { get; }

    /// <summary>The call that makes it known, <c>WithIp()</c>; an error about a missing value tells the user to write it.</summary>
    public string Hint { get; }

    /// <summary>The value where the recipe itself says it, null where only a step can.</summary>
    public string? Known { get; private set; }

    /// <summary>Whether the recipe says it or a step that was added so far provides it.</summary>
    public bool IsProvided => Known is not null || Provider is not null || OnDemand is not null;

    internal Step? Provider { get; set; }

    internal Func<Step>? OnDemand { get; private set; }

    /// <summary>States the value in the recipe, as <c>At("192.0.2.10")</c> does for the address; the first statement stays.</summary>
    public void Know(string value) => Known ??= value;

    /// <summary>Says which step would provide it, for a value that not every recipe needs: the step is added before the first one that does.</summary>
    public void ProvideOnDemand(Func<Step> step) => OnDemand ??= step;

    /// <summary>The value when the recipe says it, otherwise the placeholder.</summary>
    public override string ToString() => Known ?? $"{{{Name}}}";
}
