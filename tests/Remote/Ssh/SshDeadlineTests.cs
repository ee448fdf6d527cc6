using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OriginScript.Remote.Tests;

/// <summary>Every state of a connection ends by itself, and the error names the state.</summary>
public sealed class SshDeadlineTests : IDisposable
{
    private static readonly SshDeadlines Short = new()
    {
        Connect = TimeSpan.FromSeconds(0.5),
        Greeting = TimeSpan.FromSeconds(0.5),
        KeyExchange = TimeSpan.FromSeconds(2),
        Login = TimeSpan.FromSeconds(2),
        Shell = TimeSpan.FromSeconds(2),
        CommandStart = TimeSpan.FromSeconds(1),
    };

    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly SshUserFixture _user = new();

    public void Dispose()
    {
        _end.Cancel();
        _server.Dispose();
        _user.Dispose();
        _end.Dispose();
    }

    [Theory]
    [InlineData("", "the server sent no SSH greeting within 0.5 seconds")]
    [InlineData("SSH-2.0-silent\r\n", "the key exchange did not end within 0.5 seconds")]
    public async Task A_server_that_falls_silent_is_named_with_the_state(string said, string expected) =>
        Assert.Contains(expected, await RefusalOf(client => client.WriteAsync(Encoding.ASCII.GetBytes(said), _end.Token)));

    [Fact]
    public async Task A_server_whose_greeting_drips_is_given_up() =>
        Assert.Contains(
            "the server sent no SSH greeting within 1 seconds",
            await RefusalOf(async client =>
            {
                while (true)
                {
                    await client.WriteAsync("a"u8.ToArray(), _end.Token);
                    await Task.Delay(100, _end.Token);
                }
            })
        );

    [SshFact]
    public async Task A_server_that_does_not_decide_about_a_login_is_given_up()
    {
        using var sshd = SshServerFixture.WithConfiguration($"AuthorizedKeysCommand /bin/sleep 20\nAuthorizedKeysCommandUser {Environment.UserName}");
        var login = sshd.Login with { KeyFile = Programs.CreateKey(_user.Folder["other"]) };
        Assert.Contains("the server did not decide about the login within ", await RefusalOf(login));
    }

    [SshFact]
    public async Task A_startup_file_that_does_not_end_is_named()
    {
        using var sshd = WithStartupFile("sleep 20");
        Assert.Contains("its first prompt did not come within 2 seconds. Check ", await RefusalOf(sshd.Login));
    }

    [SshTheory]
    [InlineData("exec script -q /dev/null")]
    [InlineData("exec cat")]
    public async Task A_startup_file_that_starts_another_program_is_named(string line)
    {
        using var sshd = WithStartupFile($"[ -n \"$STARTED\" ] || {{ export STARTED=1; {line}; }}");
        Assert.Contains("and the startup files of its login shell.", await RefusalOf(sshd.Login));
    }

    [SshTheory]
    [InlineData("sleep 0.5")]
    [InlineData("exec 2>&1")]
    [InlineData("exec 2>/dev/null")]
    [InlineData("exec > >(tee -a $HOME/record) 2>&1")]
    [InlineData("echo Welcome; echo again >&2; exec 2>&1")]
    public async Task A_startup_file_may_be_slow_print_and_redirect(string line)
    {
        using var sshd = WithStartupFile(line);
        using var shells = CreateShells(new());
        var shell = await shells.Open(sshd.Login, default);
        Assert.Equal(new(3, "out\n", "err\n"), await shell.Run(Command.Script("echo out; echo err >&2; exit 3"), default));
        Assert.Equal(new(0, "next\n", ""), await shell.Run(new("echo", "next"), default));
        Assert.Empty(Directory.EnumerateFiles("/tmp", "origin.????????????????????????????????"));
    }

    [SshFact]
    public async Task A_shell_that_does_not_begin_a_command_is_given_up()
    {
        using var sshd = new SshServerFixture();
        var around = _user.SshEnvironment with
        {
            Deadlines = new() { CommandStart = Short.CommandStart },
            KeepAliveInterval = TimeSpan.FromMilliseconds(400),
        };
        using var shells = new SshShells(_user.CreateContext(), around);
        var shell = await shells.Open(sshd.Login, default);
        await shell.Run(Command.Script("(sleep 0.3; kill -STOP $PPID $(cut -d' ' -f4 /proc/$PPID/stat)) >/dev/null 2>&1 &"), default);
        await Task.Delay(600);
        var unknown = await Assert.ThrowsAsync<OutcomeUnknownException>(() => shell.Run(new("true"), default));
        Assert.Contains("the shell did not begin the command within 1 seconds", unknown.Message);
    }

    private static SshServerFixture WithStartupFile(string line)
    {
        var sshd = new SshServerFixture();
        sshd.AddHomeFile(".bashrc", line);
        return sshd;
    }

    private async Task<string> RefusalOf(Login login)
    {
        using var shells = CreateShells(Short);
        return (await Assert.ThrowsAsync<MachineUnreachableException>(() => shells.OpenOnce(login, default))).Message;
    }

    private async Task<string> RefusalOf(Func<NetworkStream, ValueTask> speak)
    {
        _server.Start();
        _ = Serve(speak);
        using var shells = CreateShells(Short);
        var started = Stopwatch.StartNew();
        var refusal = await Assert.ThrowsAsync<MachineUnreachableException>(() =>
            shells.OpenOnce(new($"127.0.0.1:{((IPEndPoint)_server.LocalEndpoint).Port}"), default)
        );
        Assert.InRange(started.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        return refusal.Message;
    }

    private async Task Serve(Func<NetworkStream, ValueTask> speak)
    {
        try
        {
            using var client = await _server.AcceptTcpClientAsync(_end.Token);
            await speak(client.GetStream());
            await Task.Delay(Timeout.Infinite, _end.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
        {
            // The test is over.
        }
    }

    private SshShells CreateShells(SshDeadlines deadlines) => new(_user.CreateContext(), _user.SshEnvironment with { Deadlines = deadlines });
}
