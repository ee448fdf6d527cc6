using System.Collections.Concurrent;

namespace OriginScript.Remote.Tests;

/// <summary>Output that is watched while a command runs over SSH.</summary>
public sealed class SshOutputTests(SshServerFixture sshd) : IClassFixture<SshServerFixture>, IAsyncLifetime
{
    private readonly SshUserFixture _user = new();
    private IShell _shell = null!;

    public async Task InitializeAsync()
    {
        if (SshServerFixture.IsInstalled)
            _shell = await _user.CreateShells().Open(sshd.Login, default);
    }

    public Task DisposeAsync()
    {
        _user.Dispose();
        return Task.CompletedTask;
    }

    [SshFact]
    public async Task Both_streams_are_seen_before_the_command_ends()
    {
        var seen = new ConcurrentQueue<(OutputStream, string)>();
        using var both = new CountdownEvent(2);
        var answer = _shell.Run(
            Command.Script("echo out; echo err >&2; until [ -e \"$TMPDIR/go\" ]; do sleep 0.05; done; echo end") with
            {
                Printed = OnPrinted,
            },
            default
        );
        Assert.True(await Task.Run(() => both.Wait(TimeSpan.FromSeconds(20))));
        Assert.False(answer.IsCompleted);
        await _user
            .CreateShells()
            .Open(sshd.Login, default)
            .ContinueWith(open => open.Result.Run(Command.Script("touch \"$TMPDIR/go\""), default), TaskScheduler.Default)
            .Unwrap();
        Assert.Equal(new CommandResult(0, "out\nend\n", "err\n"), await answer);
        Assert.Equal("end", string.Concat(seen.Where(text => text.Item1 == OutputStream.Output).Select(text => text.Item2)).Split('\n')[^2]);

        void OnPrinted(OutputStream stream, string text)
        {
            seen.Enqueue((stream, text));
            if (text is "out\n" or "err\n")
                both.Signal();
        }
    }

    [SshFact]
    public async Task Two_hundred_megabytes_take_no_memory()
    {
        var (before, most, shown, measured) = (GC.GetTotalMemory(forceFullCollection: true), 0L, 0L, 0);
        var answer = await _shell.Run(Command.Script("head -c 200000000 /dev/zero | tr '\\0' x") with { Printed = OnPrinted }, default);
        Assert.Equal((0, 200_000_000), (answer.ExitCode, shown));
        Assert.InRange(answer.Output.Length, 2 * OutputCollector.KeptBytes, (2 * OutputCollector.KeptBytes) + 100);
        Assert.Equal(5, measured);
        Assert.InRange(most - before, long.MinValue, 64_000_000);

        void OnPrinted(OutputStream stream, string text)
        {
            shown += text.Length;
            if (shown / 40_000_000 == measured)
                return;
            measured = (int)(shown / 40_000_000);
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
        }
    }

    [SshTheory]
    [InlineData("")]
    [InlineData(" >&2")]
    public async Task More_output_than_can_be_a_value_is_refused(string stream)
    {
        var refusal = await Assert.ThrowsAsync<OriginException>(() =>
            _shell.Run(Command.Script($"head -c 80000000 /dev/zero | tr '\\0' x{stream}"), default)
        );
        Assert.Contains(" more than 64 MiB were printed, and its whole output is needed.", refusal.Message);
        Assert.Equal("back", (await _shell.Run(new("echo", "back"), default)).Value);
    }

    [SshFact]
    public async Task A_watched_command_leaves_the_shell_usable()
    {
        await _shell.Run(Command.Script("echo watched; echo too >&2") with { Printed = static (_, _) => { } }, default);
        Assert.Equal(new CommandResult(0, "next\n", ""), await _shell.Run(new("echo", "next"), default));
    }
}
