namespace OriginScript.Sandbox.Worlds;

/// <summary>A thing that may stay hidden for a while after its creation.</summary>
internal interface ICreated
{
    DateTimeOffset Created { get; }
}
