using System.Net.Sockets;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace OriginScript.Remote;

/// <summary>An authenticated connection, and its tunnel through a bastion.</summary>
internal sealed class SshConnection(SshClient client, SshTunnel? way) : IDisposable
{
    private bool _closed;

    /// <summary>The connection.</summary>
    public SshClient Client => client;

    /// <summary>The machine's host key, with that of its bastion.</summary>
    public required HostKey HostKey
    {
        get;
        init => field = value with { Bastion = way?.BastionHostKey };
    }

    /// <summary>Whether it is connected, as far as is known.</summary>
    public bool IsConnected => !_closed && client.IsConnected;

    public void Dispose()
    {
        _closed = true;
        DisposeQuietly(client);
        DisposeQuietly(way);
    }

    /// <summary>Disposes of something that may already be broken.</summary>
    public static void DisposeQuietly(IDisposable? thing)
    {
        try
        {
            thing?.Dispose();
        }
        catch (Exception e) when (e is SshException or IOException or SocketException or InvalidOperationException)
        {
            // It is closed in any case.
        }
    }
}
