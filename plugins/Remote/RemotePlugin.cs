namespace OriginScript.Remote;

/// <summary>Registers the SSH port.</summary>
public sealed class RemotePlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(Ports ports) => ports.Add<IShells>(settings => new SshShells(settings, SshEnvironment.ForCurrentProcess()));
}
