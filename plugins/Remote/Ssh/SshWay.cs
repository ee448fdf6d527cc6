using Renci.SshNet;

namespace OriginScript.Remote;

/// <summary>A way through a bastion to one machine: a port of this machine's loopback, open until the way is disposed of.</summary>
internal sealed class SshWay : IDisposable
{
    private readonly ForwardedPortLocal _port;

    /// <summary>A way over the bastion's connection.</summary>
    public SshWay(SshLine bastion, (string Host, int Port) machine)
    {
        Bastion = bastion.Key;
        _port = new("127.0.0.1", 0, machine.Host, (uint)machine.Port);
        bastion.Client.AddForwardedPort(_port);
        _port.Start();
    }

    /// <summary>The key by which the bastion showed itself.</summary>
    public HostKey Bastion { get; }

    /// <summary>Where it begins.</summary>
    public (string Host, int Port) Entrance => (_port.BoundHost, (int)_port.BoundPort);

    public void Dispose() => _port.Dispose();
}
