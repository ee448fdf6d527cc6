namespace OriginScript.Ec2;

/// <summary>An existing tag, whatever its value.</summary>
internal sealed record TagPresenceState(string Key)
{
    public override string ToString() => $"tag {Key}";
}

/// <summary>Publishes the value of an instance's tag; a missing tag is an immediate error.</summary>
internal sealed class TagCondition : Condition<TagPresenceState>
{
    private readonly ResourceSelector _selection;
    private readonly string _key;
    private readonly Output _value;

    public TagCondition(ResourceSelector selection, string key, Output value)
        : base(new("", "ec2:instance:tag", $"{selection} {key}"), [.. selection.Arguments, "--tag", key])
    {
        (_selection, _key, _value) = (selection, key, value);
        Provides = [value];
    }

    public override Type Port => typeof(ICompute);

    protected override TagPresenceState Want(Run run) => new(_key);

    protected override async Task<TagPresenceState?> Read(Run run)
    {
        var instance = await run.Get<ICompute>().GetInstance(_selection, run.Cancel).ConfigureAwait(false);
        if (!instance.Tags.TryGetValue(_key, out var value))
            return null;
        run.Publish(_value, value);
        return new(_key);
    }

    protected override string? Refuse(TagPresenceState? now, TagPresenceState want) =>
        now is null ? $"The instance {_selection} has no tag {_key}. Set it with origin ec2:instance:tag --tag {_key} --value VALUE." : null;
}
