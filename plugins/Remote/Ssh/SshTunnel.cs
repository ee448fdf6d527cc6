using Renci.SshNet;

namespace OriginScript.Remote;

/// <summary>A tunnel through a bastion to one machine: a local loopback port, open until the tunnel is disposed of.</summary>
internal sealed class SshTunnel : IDisposable
{
    private readonly ForwardedPortLocal _port;

    /// <summary>Opens a tunnel over the bastion's connection.</summary>
    public SshTunnel(SshConnection bastion, (string Host, int Port) machine)
    {
        BastionHostKey = bastion.HostKey;
        _port = new("127.0.0.1", 0, machine.Host, (uint)machine.Port);
        bastion.Client.AddForwardedPort(_port);
        _port.Start();
    }

    /// <summary>The host key of the bastion.</summary>
    public HostKey BastionHostKey { get; }

    /// <summary>Its local end.</summary>
    public (string Host, int Port) LocalEndpoint => (_port.BoundHost, (int)_port.BoundPort);

    public void Dispose() => _port.Dispose();
}
