namespace OriginScript.Route53.Tests.Support;

/// <summary>A run for queries; it supports nothing else.</summary>
internal sealed class StubRun(IZones zones) : Run
{
    public override string Id => "run";

    public override string RecipeName => "recipe";

    public override string Token => "token";

    public override TimeProvider Clock => TimeProvider.System;

    public override CancellationToken Cancel => CancellationToken.None;

    public override string this[Output output] => output.ToString();

    public override void Publish(Output output, string value) => throw new NotSupportedException();

    public override T Get<T>() => (T)zones;

    public override void SaveCheckpoint(string name, string value) => throw new NotSupportedException();

    public override string? Checkpoint(string name) => null;

    public override string Fingerprint(Secret secret) => throw new NotSupportedException();
}
