using System.Net;
using System.Net.Sockets;
using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>A machine that takes connections and drops them, as one that boots.</summary>
public sealed class SshTryTests : IDisposable
{
    private readonly TcpListener _booting = new(IPAddress.Loopback, 0);
    private readonly RushedClock _clock = new();
    private readonly OwnSsh _own;
    private int _connections;

    public SshTryTests()
    {
        _own = new() { Time = _clock };
        _booting.Start();
        _ = Drop();
    }

    public void Dispose()
    {
        _booting.Dispose();
        _own.Dispose();
    }

    [Fact]
    public async Task A_machine_that_drops_connections_is_tried_six_times_in_half_a_minute()
    {
        var since = _clock.GetTimestamp();
        await Assert.ThrowsAsync<UnreachableException>(() => _own.Shells().Open(Login, default));
        Assert.Equal((6, TimeSpan.FromSeconds(1 + 2 + 4 + 8 + 15)), (_connections, _clock.GetElapsedTime(since)));
    }

    [Fact]
    public async Task Whoever_waits_is_told_once_what_for()
    {
        var told = new List<string>();
        await Assert.ThrowsAsync<UnreachableException>(() => _own.Shells(new() { Tell = told.Add }).Open(Login, default));
        Assert.EndsWith(" Trying again.", Assert.Single(told));
    }

    [Fact]
    public async Task Who_asks_again_itself_gets_one_try()
    {
        await Assert.ThrowsAsync<UnreachableException>(() => _own.Shells().OpenOnce(Login, default));
        Assert.Equal(1, _connections);
    }

    [Fact]
    public async Task The_next_who_asks_tries_anew()
    {
        var shells = _own.Shells();
        await Assert.ThrowsAsync<UnreachableException>(() => shells.OpenOnce(Login, default));
        await Assert.ThrowsAsync<UnreachableException>(() => shells.OpenOnce(Login, default));
        Assert.Equal(2, _connections);
    }

    [Fact]
    public async Task A_port_that_nobody_listens_on_says_so()
    {
        var login = Login;
        _booting.Stop();
        var unreachable = await Assert.ThrowsAsync<UnreachableException>(() => _own.Shells().OpenOnce(login with { Name = "web" }, default));
        Assert.Equal(
            $"web ([127.0.0.1]:{login.Address.Split(':')[1]}) takes no SSH connection on port {login.Address.Split(':')[1]}: connection refused. See that the machine is up and that no firewall closes the port to you.",
            unreachable.Message);
    }

    [Fact]
    public async Task A_machine_that_was_named_with_user_and_port_is_called_so_once()
    {
        var address = $"admin@{Login.Address}";
        _booting.Stop();
        var unreachable = await Assert.ThrowsAsync<UnreachableException>(() => _own.Shells().OpenOnce(new(address), default));
        Assert.StartsWith($"{address} takes no SSH connection on port ", unreachable.Message);
    }

    private Login Login => new($"127.0.0.1:{((IPEndPoint)_booting.LocalEndpoint).Port}") { User = "admin" };

    private async Task Drop()
    {
        try
        {
            while (true)
            {
                (await _booting.AcceptSocketAsync()).Dispose();
                Interlocked.Increment(ref _connections);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }
}
