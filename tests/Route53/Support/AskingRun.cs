namespace OriginScript.Route53.Tests.Support;

/// <summary>A run in which a query is asked; nothing else is.</summary>
internal sealed class AskingRun(IZones zones) : Run
{
    public override string Id => "run";

    public override string Recipe => "recipe";

    public override string Token => "token";

    public override CancellationToken Cancel => CancellationToken.None;

    public override string this[Later later] => later.ToString();

    public override void Publish(Later later, string value) => throw new NotSupportedException();

    public override T Get<T>() => (T)zones;

    public override void Keep(string name, string value) => throw new NotSupportedException();

    public override string? Kept(string name) => null;

    public override string Fingerprint(Secret secret) => throw new NotSupportedException();
}
