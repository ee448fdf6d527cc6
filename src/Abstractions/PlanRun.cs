namespace OriginScript;

/// <summary>The run that has not happened: laters are placeholders, the world is out of reach.</summary>
internal sealed class PlanRun : Run
{
    public override string Id => "";

    public override string Recipe => "";

    public override string Token => "";

    public override CancellationToken Cancel => CancellationToken.None;

    public override string this[Later later] => later.ToString();

    public override void Publish(Later later, string value)
    {
    }

    public override T Get<T>() => throw new OriginException($"{typeof(T).Name} was asked for while planning; Want may use the recipe and its laters alone.");

    public override void Keep(string name, string value)
    {
    }

    public override string? Kept(string name) => null;

    public override string Fingerprint(Secret secret) => Secret.Mask;
}
