namespace OriginScript.Remote.Tests;

public sealed class SshBrokenTests(Sshd sshd) : IClassFixture<Sshd>, IAsyncLifetime
{
    private readonly OwnSsh _own = new() { Pulse = TimeSpan.FromMilliseconds(300) };

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _own.DisposeAsync();

    [SshFact]
    public async Task A_machine_that_dies_in_mid_command_leaves_it_unanswered_and_the_next_command_connects_anew()
    {
        var shell = await _own.Shells().Open(sshd.Login with { Name = "web" }, default);
        var running = shell.Run(new("sleep", "30"), default);
        await Task.Delay(200);
        sshd.CutConnections();
        var unanswered = await Assert.ThrowsAsync<UnansweredException>(() => running);
        Assert.StartsWith("Nobody knows whether `sleep 30` on web was carried out: ", unanswered.Message);
        Assert.Equal("back", (await shell.Run(new("echo", "back"), default)).Value);
    }

    [SshFact]
    public async Task A_connection_that_broke_while_nothing_ran_is_replaced_in_silence()
    {
        var shell = await _own.Shells().Open(sshd.Login, default);
        sshd.CutConnections();
        await Task.Delay(300);
        Assert.Equal("back", (await shell.Run(new("echo", "back"), default)).Value);
    }

    [SshFact]
    public async Task A_command_that_kills_the_shell_is_unanswered()
    {
        var shell = await _own.Shells().Open(sshd.Login, default);
        await Assert.ThrowsAsync<UnansweredException>(() => shell.Run(Command.Script("kill -9 $PPID; kill -9 $(cut -d' ' -f4 /proc/$PPID/stat)"), default));
    }

    [SshFact]
    public async Task A_machine_that_falls_silent_is_given_up()
    {
        var shell = await _own.Shells().Open(sshd.Login, default);
        var running = shell.Run(new("sleep", "30"), default);
        await Task.Delay(200);
        sshd.FallSilent();
        Assert.Contains("no sign of life", (await Assert.ThrowsAsync<UnansweredException>(() => running)).Message);
    }

    [SshFact]
    public async Task A_command_that_takes_long_is_waited_for()
    {
        var shell = await _own.Shells().Open(sshd.Login, default);
        Assert.Equal("done\n", (await shell.Run(Command.Script("sleep 1.5; echo done"), default)).Output);
    }

    [SshFact]
    public async Task A_cancelled_command_ends_at_once_and_the_next_connects_anew()
    {
        var shell = await _own.Shells().Open(sshd.Login, default);
        using var cancel = new CancellationTokenSource();
        var running = shell.Run(new("sleep", "30"), cancel.Token);
        await Task.Delay(200);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal("back", (await shell.Run(new("echo", "back"), default)).Value);
    }

    [SshFact]
    public async Task A_login_script_that_prints_is_not_part_of_any_answer()
    {
        using var chatty = new Sshd();
        File.WriteAllText(Path.Combine(chatty.Home, ".bashrc"), "echo Welcome; echo to the machine >&2\n");
        var shell = await _own.Shells().Open(chatty.Login, default);
        Assert.Equal(new Answer(0, "out\n", ""), await shell.Run(new("echo", "out"), default));
    }
}
