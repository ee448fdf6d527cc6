namespace OriginScript;

/// <summary>The run of an offline plan: outputs are placeholders, ports are unavailable.</summary>
internal sealed class OfflineRun : Run
{
    public override string Id => "";

    public override string RecipeName => "";

    public override string Token => "";

    public override CancellationToken Cancel => CancellationToken.None;

    public override string this[Output output] => output.ToString();

    public override void Publish(Output output, string value)
    {
    }

    public override T Get<T>() => throw new OriginException($"{typeof(T).Name} is not available while planning. Want may use only the recipe and its outputs.");

    public override void SaveCheckpoint(string name, string value)
    {
    }

    public override string? Checkpoint(string name) => null;

    public override string Fingerprint(Secret secret) => Secret.Mask;
}
