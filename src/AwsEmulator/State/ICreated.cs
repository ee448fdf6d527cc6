namespace OriginScript.AwsEmulator.State;

/// <summary>A resource that may be invisible for a while after its creation.</summary>
internal interface ICreated
{
    DateTimeOffset Created { get; }
}
