using Renci.SshNet;

namespace OriginScript.Remote;

/// <summary>A connection that is logged in, the key by which the machine showed itself, and the way through a bastion that it takes.</summary>
internal sealed record SshLine(SshClient Client, HostKey Key, IDisposable? Way) : IDisposable
{
    public void Dispose()
    {
        try
        {
            Client.Dispose();
            Way?.Dispose();
        }
        catch (Exception e) when (e is Renci.SshNet.Common.SshException or IOException or ObjectDisposedException or System.Net.Sockets.SocketException)
        {
            // It was to be closed, and it is.
        }
    }
}
