namespace OriginScript.Remote;

/// <summary>Registers the way to machines.</summary>
public sealed class RemotePlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(Ports ports) => ports.Add<IShells>(settings => new SshShells(settings, SshSurroundings.OfProcess()));
}
