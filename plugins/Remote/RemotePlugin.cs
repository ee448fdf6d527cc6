namespace OriginScript.Remote;

/// <summary>Registers the way to machines. In this version there is none, and asking for it says so.</summary>
public sealed class RemotePlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(Ports ports) => ports.Add<IShells>(_ => throw new NotCarriedOutException());
}
