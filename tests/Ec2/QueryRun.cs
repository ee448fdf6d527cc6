namespace OriginScript.Ec2.Tests;

/// <summary>The run of a query: it provides only the cloud.</summary>
internal sealed class QueryRun(ICompute compute) : Run
{
    public override string Id => "run";

    public override string RecipeName => "recipe";

    public override string Token => "token";

    public override TimeProvider Clock => TimeProvider.System;

    public override CancellationToken Cancel => default;

    public override string this[Output output] => throw new NotYetKnownException(output);

    public override void Publish(Output output, string value) => throw new InvalidOperationException("a query publishes nothing");

    public override T Get<T>() => (T)compute;

    public override void SaveCheckpoint(string name, string value) => throw new InvalidOperationException("a query saves no checkpoints");

    public override string? Checkpoint(string name) => null;

    public override string Fingerprint(Secret secret) => throw new InvalidOperationException("a query has no secrets");
}
