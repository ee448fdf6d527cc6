using System.Net.Sockets;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace OriginScript.Remote;

/// <summary>A connection that is logged in, and the way through a bastion that it takes.</summary>
internal sealed class SshLine(SshClient client, SshWay? way) : IDisposable
{
    private bool _closed;

    /// <summary>The connection.</summary>
    public SshClient Client => client;

    /// <summary>The key by which the machine showed itself, and the one of its bastion.</summary>
    public required HostKey Key
    {
        get;
        init => field = value with { Bastion = way?.Bastion };
    }

    /// <summary>Whether it has not been seen to break.</summary>
    public bool IsConnected => !_closed && client.IsConnected;

    public void Dispose()
    {
        _closed = true;
        Close(client);
        Close(way);
    }

    /// <summary>Closes what may be broken already.</summary>
    public static void Close(IDisposable? thing)
    {
        try
        {
            thing?.Dispose();
        }
        catch (Exception e) when (e is SshException or IOException or SocketException or InvalidOperationException)
        {
            // It was to be closed, and it is.
        }
    }
}
