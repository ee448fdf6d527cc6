namespace OriginScript.Remote;

/// <summary>Registers the SSH port.</summary>
public sealed class RemotePlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(Ports ports) =>
        ports.Add<IShells>(context => new SshShells(context, SshEnvironment.ForCurrentProcess() with { Time = context.Clock }));
}
