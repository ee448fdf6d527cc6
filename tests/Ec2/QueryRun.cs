namespace OriginScript.Ec2.Tests;

/// <summary>What a query is given: the cloud and nothing else.</summary>
internal sealed class QueryRun(ICompute compute) : Run
{
    public override string Id => "run";

    public override string Recipe => "recipe";

    public override string Token => "token";

    public override CancellationToken Cancel => default;

    public override string this[Later later] => throw new NotYetKnownException(later);

    public override void Publish(Later later, string value) => throw new InvalidOperationException("a query publishes nothing");

    public override T Get<T>() => (T)compute;

    public override void Keep(string name, string value) => throw new InvalidOperationException("a query keeps nothing");

    public override string? Kept(string name) => null;

    public override string Fingerprint(Secret secret) => throw new InvalidOperationException("a query has no secrets");
}
