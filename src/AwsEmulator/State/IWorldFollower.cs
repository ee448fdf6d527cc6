namespace OriginScript.AwsEmulator.State;

/// <summary>Brings the real instances to the state of one world; disposal waits until they match the last state.</summary>
internal interface IWorldFollower : IAsyncDisposable
{
    /// <summary>Takes note of a new state of the world, and returns at once.</summary>
    void Notify(World world);
}
