namespace OriginScript.Ec2;

/// <summary>A tag that is there, whatever its value.</summary>
internal sealed record TagFound(string Key)
{
    public override string ToString() => $"tag {Key}";
}

/// <summary>Makes the value of an instance's tag known; a tag that is not there is an error at once.</summary>
internal sealed class TagCondition : Condition<TagFound>
{
    private readonly Selection _selection;
    private readonly string _key;
    private readonly Later _value;

    public TagCondition(Selection selection, string key, Later value)
        : base(new("", "ec2:instance:tag", $"{selection} {key}"), [.. selection.Typed, "--tag", key])
    {
        (_selection, _key, _value) = (selection, key, value);
        Provides = [value];
    }

    public override Type Port => typeof(ICompute);

    protected override TagFound Want(Run run) => new(_key);

    protected override async Task<TagFound?> Read(Run run)
    {
        var instance = await run.Get<ICompute>().TheInstance(_selection, run.Cancel).ConfigureAwait(false);
        if (!instance.Tags.TryGetValue(_key, out var value))
            return null;
        run.Publish(_value, value);
        return new(_key);
    }

    protected override string? Refuse(TagFound? now, TagFound want) =>
        now is null ? $"The instance {_selection} has no tag {_key}. Set it with origin ec2:instance:tag --tag {_key} --value VALUE." : null;
}
