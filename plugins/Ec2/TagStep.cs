namespace OriginScript.Ec2;

/// <summary>A tag's value.</summary>
internal sealed record TagState(string Value)
{
    public override string ToString() => $"\"{Value}\"";
}

/// <summary>A tag of an instance set, or removed where no value is wanted.</summary>
internal sealed class TagStep(Selection selection, Tag tag)
    : Step<TagState>(
        new("", "ec2:instance:tag", $"{selection} {tag.Key}"),
        [.. selection.Typed, "--tag", tag.Key, .. tag.Value is null ? ["--clear"] : (Text[])["--value", tag.Value]])
{
    private const string Meant = "id";

    public override Type Port => typeof(ICompute);

    protected override TagState? Want(Run run) => tag.Value is null ? null : new(tag.Value);

    protected override async Task<TagState?> Read(Run run) =>
        (await Find(run).ConfigureAwait(false)).Tags.TryGetValue(tag.Key, out var value) ? new(value) : null;

    protected override Task Write(Run run, TagState? now, TagState want) => Set(run, want.Value);

    protected override Task Delete(Run run, TagState now) => Set(run, null);

    private async Task Set(Run run, string? value)
    {
        var instance = await Find(run).ConfigureAwait(false);

        // The tag may be the name by which it was found.
        run.Keep(Meant, instance.Id);
        await run.Get<ICompute>().Tag(instance.Id, new(tag.Key, value), run.Cancel).ConfigureAwait(false);
    }

    private Task<Instance> Find(Run run) =>
        run.Get<ICompute>().TheInstance(run.Kept(Meant) is { } id ? new(id, null) : selection, run.Cancel);
}
