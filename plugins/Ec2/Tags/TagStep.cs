namespace OriginScript.Ec2;

/// <summary>A tag's value.</summary>
internal sealed record TagState(string Value)
{
    public override string ToString() => $"\"{Value}\"";
}

/// <summary>Sets a tag of an instance, or removes it if no value is wanted.</summary>
internal sealed class TagStep(ResourceSelector selection, Tag tag)
    : Step<TagState>(
        new("", "ec2:instance:tag", $"{selection} {tag.Key}"),
        [.. selection.Arguments, "--tag", tag.Key, .. tag.Value is null ? ["--clear"] : EchoOption.Format("value", tag.Value)]
    )
{
    private const string InstanceIdCheckpoint = "id";

    public override Type Port => typeof(ICompute);

    protected override TagState? Want(Run run) => tag.Value is null ? null : new(tag.Value);

    protected override async Task<TagState?> Read(Run run) =>
        (await Find(run).ConfigureAwait(false)).Tags.TryGetValue(tag.Key, out var value) ? new(value) : null;

    protected override Task Write(Run run, TagState? now, TagState want) => SetTag(run, want.Value);

    protected override Task Delete(Run run, TagState now) => SetTag(run, null);

    private async Task SetTag(Run run, string? value)
    {
        var instance = await Find(run).ConfigureAwait(false);

        // The tag may be the name by which the instance was selected.
        run.SaveCheckpoint(InstanceIdCheckpoint, instance.Id);
        await run.Get<ICompute>().SetTag(instance.Id, new(tag.Key, value), run.Cancel).ConfigureAwait(false);
    }

    private Task<Instance> Find(Run run) =>
        run.Get<ICompute>().GetInstance(run.Checkpoint(InstanceIdCheckpoint) is { } id ? new(id, null) : selection, run.Cancel);
}
