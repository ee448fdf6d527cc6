using System.Net;
using System.Net.Sockets;
using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>A machine that accepts connections and drops them, like one that is booting.</summary>
public sealed class SshRetryTests : IDisposable
{
    private readonly TcpListener _booting = new(IPAddress.Loopback, 0);
    private readonly AutoAdvanceClock _clock = new();
    private readonly SshUserFixture _user;
    private int _connections;

    public SshRetryTests()
    {
        _user = new() { Time = _clock };
        _booting.Start();
        _ = DropConnections();
    }

    public void Dispose()
    {
        _booting.Dispose();
        _user.Dispose();
    }

    [Fact]
    public async Task A_machine_that_drops_connections_is_tried_six_times_in_half_a_minute()
    {
        var since = _clock.GetTimestamp();
        await Assert.ThrowsAsync<MachineUnreachableException>(() => _user.CreateShells().Open(Login, default));
        Assert.Equal((6, TimeSpan.FromSeconds(1 + 2 + 4 + 8 + 15)), (_connections, _clock.GetElapsedTime(since)));
    }

    [Fact]
    public async Task Whoever_waits_is_told_once_what_for()
    {
        var told = new List<string>();
        await Assert.ThrowsAsync<MachineUnreachableException>(() => _user.CreateShells(new PortContext() { Notify = told.Add }).Open(Login, default));
        Assert.EndsWith(" Retrying.", Assert.Single(told));
    }

    [Fact]
    public async Task Who_asks_again_itself_gets_one_try()
    {
        await Assert.ThrowsAsync<MachineUnreachableException>(() => _user.CreateShells().OpenOnce(Login, default));
        Assert.Equal(1, _connections);
    }

    [Fact]
    public async Task The_next_who_asks_tries_anew()
    {
        var shells = _user.CreateShells();
        await Assert.ThrowsAsync<MachineUnreachableException>(() => shells.OpenOnce(Login, default));
        await Assert.ThrowsAsync<MachineUnreachableException>(() => shells.OpenOnce(Login, default));
        Assert.Equal(2, _connections);
    }

    [Fact]
    public async Task A_port_that_nobody_listens_on_says_so()
    {
        var login = Login;
        _booting.Stop();
        var unreachable = await Assert.ThrowsAsync<MachineUnreachableException>(() =>
            _user.CreateShells().OpenOnce(login with { Name = "web" }, default)
        );
        Assert.Equal(
            $"web ([127.0.0.1]:{login.Address.Split(':')[1]}) accepts no SSH connection on port {login.Address.Split(':')[1]}: connection refused. Check that the machine is running and that no firewall blocks the port.",
            unreachable.Message
        );
    }

    [Fact]
    public async Task A_machine_that_was_named_with_user_and_port_is_called_so_once()
    {
        var address = $"admin@{Login.Address}";
        _booting.Stop();
        var unreachable = await Assert.ThrowsAsync<MachineUnreachableException>(() => _user.CreateShells().OpenOnce(new(address), default));
        Assert.StartsWith($"{address} accepts no SSH connection on port ", unreachable.Message);
    }

    private Login Login => new($"127.0.0.1:{((IPEndPoint)_booting.LocalEndpoint).Port}") { User = "admin" };

    private async Task DropConnections()
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
