using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OriginScript.Attack.Tests;

/// <summary>An endpoint on loopback that does to each connection what a test says.</summary>
internal sealed class HostileEndpoint : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();

    /// <summary>Starts to accept connections.</summary>
    /// <param name="treat">What it does once a request has arrived; the connection is closed afterwards.</param>
    public HostileEndpoint(Func<HostileEndpoint, NetworkStream, CancellationToken, Task> treat)
    {
        _listener.Start();
        _ = AcceptAll(treat);
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}/");

    /// <summary>How many requests have arrived.</summary>
    public int Requests { get; private set; }

    /// <summary>How much the endpoints that flood have sent.</summary>
    public long BytesSent { get; private set; }

    public void Dispose()
    {
        _ended.Cancel();
        _listener.Dispose();
        _ended.Dispose();
    }

    /// <summary>Nothing: the connection stays open and silent.</summary>
    public static Task Hang(HostileEndpoint endpoint, NetworkStream stream, CancellationToken ended) => Task.Delay(Timeout.Infinite, ended);

    /// <summary>A header, a byte a second.</summary>
    public static async Task DripHeaders(HostileEndpoint endpoint, NetworkStream stream, CancellationToken ended)
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nX-Drip: "u8.ToArray(), ended);
        await Drip(stream, ended);
    }

    /// <summary>A body, a byte a second.</summary>
    public static async Task DripBody(HostileEndpoint endpoint, NetworkStream stream, CancellationToken ended)
    {
        await WriteHead(stream, "Content-Length: 100000", ended);
        await Drip(stream, ended);
    }

    /// <summary>A body of 8 GB, as fast as it is read.</summary>
    public static Task SendEightGigabytes(HostileEndpoint endpoint, NetworkStream stream, CancellationToken ended) =>
        Flood(endpoint, stream, "Content-Length: 8589934592", ended);

    /// <summary>A body that never ends, as fast as it is read.</summary>
    public static Task SendWithoutEnd(HostileEndpoint endpoint, NetworkStream stream, CancellationToken ended) =>
        Flood(endpoint, stream, "Connection: close", ended);

    private static async Task Flood(HostileEndpoint endpoint, NetworkStream stream, string header, CancellationToken ended)
    {
        await WriteHead(stream, header, ended);
        await stream.WriteAsync("<a>"u8.ToArray(), ended);
        var block = Encoding.ASCII.GetBytes(new string(' ', 65_536));
        while (true)
        {
            await stream.WriteAsync(block, ended);
            endpoint.BytesSent += block.Length;
        }
    }

    private static async Task Drip(NetworkStream stream, CancellationToken ended)
    {
        while (true)
        {
            await stream.WriteAsync(" "u8.ToArray(), ended);
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, ended);
        }
    }

    private static async Task WriteHead(NetworkStream stream, string header, CancellationToken ended) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n{header}\r\n\r\n"), ended);

    private async Task AcceptAll(Func<HostileEndpoint, NetworkStream, CancellationToken, Task> treat)
    {
        while (!_ended.IsCancellationRequested)
            _ = Serve(await _listener.AcceptTcpClientAsync(_ended.Token), treat);
    }

    private async Task Serve(TcpClient client, Func<HostileEndpoint, NetworkStream, CancellationToken, Task> treat)
    {
        using (client)
        {
            var stream = client.GetStream();
            await stream.ReadExactlyAsync(new byte[1], _ended.Token);
            Requests++;
            await treat(this, stream, _ended.Token);
        }
    }
}
