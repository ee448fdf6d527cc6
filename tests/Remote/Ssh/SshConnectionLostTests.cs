using System.Diagnostics;

namespace OriginScript.Remote.Tests;

public sealed class SshConnectionLostTests(SshServerFixture sshd) : IClassFixture<SshServerFixture>, IDisposable
{
    private readonly SshUserFixture _user = new() { KeepAliveInterval = TimeSpan.FromMilliseconds(300) };

    public void Dispose() => _user.Dispose();

    [SshFact]
    public async Task A_machine_that_dies_during_a_command_leaves_its_outcome_unknown_and_the_next_command_reconnects()
    {
        var shell = await _user.CreateShells().Open(sshd.Login with { Name = "web" }, default);
        var running = await StartSleeping(shell, default);
        sshd.CutConnections();
        var unanswered = await Assert.ThrowsAsync<OutcomeUnknownException>(() => running);
        Assert.StartsWith("It is unknown whether `sh -c ", unanswered.Message);
        Assert.Equal("back", (await shell.Run(new("echo", "back"), default)).Value);
    }

    [SshTheory]
    [InlineData("")]
    [InlineData(" >&2")]
    public async Task A_command_that_is_cut_off_never_hears_of_it(string stream)
    {
        using var cut = new CancellationTokenSource();
        var shell = await _user.CreateShells().Open(sshd.Login, default);
        var (begun, ended) = (_user.Folder["begun"], _user.Folder["ended"]);
        var running = shell.Run(
            Command.Script($"touch \"$1\"; for n in 1 2 3 4 5 6 7 8; do sleep 0.1; echo line{stream} || exit; done; touch \"$2\"", begun, ended),
            cut.Token
        );
        await WaitUntil(() => File.Exists(begun));
        await cut.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await WaitUntil(() => File.Exists(ended));
    }

    [SshFact]
    public async Task A_connection_that_broke_while_nothing_ran_is_replaced_in_silence()
    {
        var shell = await _user.CreateShells().Open(sshd.Login, default);
        sshd.CutConnections();
        await WaitUntil(() => !((SshShell)shell).IsOpen);
        Assert.Equal("back", (await shell.Run(new("echo", "back"), default)).Value);
    }

    [SshFact]
    public async Task A_command_that_kills_the_shell_has_an_unknown_outcome()
    {
        var shell = await _user.CreateShells().Open(sshd.Login, default);
        await Assert.ThrowsAsync<OutcomeUnknownException>(() =>
            shell.Run(Command.Script("kill -9 $PPID; kill -9 $(cut -d' ' -f4 /proc/$PPID/stat)"), default)
        );
    }

    [SshFact]
    public async Task A_machine_that_falls_silent_is_given_up()
    {
        var shell = await _user.CreateShells().Open(sshd.Login, default);
        var running = await StartSleeping(shell, default);
        sshd.SuspendConnections();
        Assert.Contains("did not respond", (await Assert.ThrowsAsync<OutcomeUnknownException>(() => running)).Message);
    }

    [SshFact]
    public async Task A_command_that_takes_long_is_waited_for()
    {
        var shell = await _user.CreateShells().Open(sshd.Login, default);
        Assert.Equal("done\n", (await shell.Run(Command.Script("sleep 1.5; echo done"), default)).Output);
    }

    [SshFact]
    public async Task A_cancelled_command_ends_at_once_and_the_next_connects_anew()
    {
        var shell = await _user.CreateShells().Open(sshd.Login, default);
        using var cancel = new CancellationTokenSource();
        var running = await StartSleeping(shell, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal("back", (await shell.Run(new("echo", "back"), default)).Value);
    }

    [SshFact]
    public async Task A_login_script_that_prints_is_not_part_of_any_answer()
    {
        using var chatty = new SshServerFixture();
        chatty.AddHomeFile(".bashrc", "echo Welcome; echo to the machine >&2");
        var shell = await _user.CreateShells().Open(chatty.Login, default);
        Assert.Equal(new CommandResult(0, "out\n", ""), await shell.Run(new("echo", "out"), default));
    }

    [SshFact]
    public async Task A_machine_that_dies_in_mid_command_keeps_nothing_of_large_input()
    {
        using var own = new SshServerFixture();
        var shell = await _user.CreateShells().Open(own.Login, default);
        var running = await StartSleeping(shell, default, new byte[300_000]);
        own.CutConnections();
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => running);
        Assert.Empty(Directory.EnumerateFiles(own.Home));
    }

    [SshFact]
    public async Task A_machine_that_dies_while_large_input_arrives_keeps_nothing_of_it()
    {
        using var own = new SshServerFixture();
        own.AddHomeFile(".bashrc", "PATH=$HOME/slow:$PATH");
        own.AddHomeFile(
            "slow/cat",
            $"#!/bin/sh\ncase $(readlink /proc/$$/fd/1) in *origin.*) touch '{_user.Folder["arriving"]}'; exec sleep 30;; esac\nexec /bin/cat \"$@\""
        );
        var shell = await _user.CreateShells().Open(own.Login, default);
        var running = shell.Run(new Command("true") { Input = new byte[300_000] }, default);
        await WaitUntil(() => File.Exists(_user.Folder["arriving"]));
        own.CutConnections();
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => running);
        Assert.Equal([".bashrc"], Directory.EnumerateFiles(own.Home).Select(Path.GetFileName));
    }

    // Returns when the command is running, without waiting for its end.
    private async Task<Task<CommandResult>> StartSleeping(IShell shell, CancellationToken cancel, ReadOnlyMemory<byte> input = default)
    {
        var mark = _user.Folder[Guid.NewGuid().ToString()];
        var running = shell.Run(Command.Script("touch \"$1\"; sleep 30", mark) with { Input = input }, cancel);
        await WaitUntil(() => File.Exists(mark));
        return running;
    }

    private static async Task WaitUntil(Func<bool> so)
    {
        for (var since = Stopwatch.StartNew(); !so(); await Task.Delay(20))
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(30));
    }
}
