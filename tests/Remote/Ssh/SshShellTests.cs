using System.Diagnostics;
using CsCheck;
using Xunit.Abstractions;

namespace OriginScript.Remote.Tests;

public sealed class SshShellTests(SshServerFixture sshd, ITestOutputHelper output) : IClassFixture<SshServerFixture>, IAsyncLifetime
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
    public async Task A_command_answers_on_both_streams_with_its_exit_code() =>
        Assert.Equal(new CommandResult(3, "out\n", "err\n"), await Run(Command.Script("echo out; echo err >&2; exit 3")));

    [SshFact]
    public async Task A_command_that_exits_does_not_end_the_shell()
    {
        Assert.Equal(7, (await Run(new("exit", "7"))).ExitCode);
        Assert.Equal("still here", (await Run(new("echo", "still here"))).Value);
    }

    [SshFact]
    public async Task Output_without_a_line_end_stays_without() => Assert.Equal("abc", (await Run(new("printf", "abc"))).Output);

    [SshFact]
    public async Task Megabytes_on_both_streams_at_once_arrive()
    {
        var answer = await Run(Command.Script("head -c 5000000 /dev/zero | tr '\\0' o & head -c 5000000 /dev/zero | tr '\\0' e >&2; wait"));
        Assert.Equal((5_000_000, 5_000_000), (answer.Output.Count(c => c == 'o'), answer.Error.Count(c => c == 'e')));
    }

    [SshFact]
    public async Task Output_that_looks_like_a_mark_is_output() =>
        Assert.Equal("<0123456789abcdef 0>\n", (await Run(new("echo", "<0123456789abcdef 0>"))).Output);

    [SshFact]
    public async Task Bytes_that_are_no_text_do_not_confuse_it() =>
        Assert.Equal("\uFFFD\uFFFDa\0b", (await Run(new("printf", @"\377\376a\0b"))).Output);

    [SshFact]
    public async Task A_process_left_behind_with_the_output_open_holds_nobody_up()
    {
        Assert.Equal("now\n", (await Run(Command.Script("{ sleep 0.2; echo late; sleep 20; } & echo now"))).Output);
        await Run(new("sleep", "0.4"));
        Assert.Equal("next\n", (await Run(new("echo", "next"))).Output);
    }

    [SshFact]
    public async Task A_command_finds_nothing_on_its_standard_input_unless_said() => Assert.Equal("", (await Run(new Command("cat"))).Output);

    [SshFact]
    public async Task Small_input_arrives_byte_for_byte() => await AssertInputArrives(1000);

    [SshFact]
    public async Task Large_input_arrives_byte_for_byte() => await AssertInputArrives(3_000_000);

    [SshFact]
    public async Task Nothing_is_left_of_large_input()
    {
        await Run(new Command("true") { Input = new byte[300_000] });
        Assert.Equal("", (await Run(Command.Script("find $TMPDIR -name 'origin.*'"))).Output);
    }

    [SshFact]
    public async Task Input_that_is_not_read_breaks_nothing() =>
        Assert.Equal("done\n", (await Run(new("echo", "done") { Input = new byte[200_000] })).Output);

    [SshFact]
    public async Task A_command_does_not_run_on_half_its_input()
    {
        using var lacking = new SshServerFixture();
        lacking.AddHomeFile(".bashrc", "PATH=$HOME:$PATH");
        lacking.AddHomeFile("base64", "#!/bin/sh\nhead -c 3\n");
        var shell = await _user.CreateShells().Open(lacking.Login, default);
        var answer = await shell.Run(new("echo", "ran") { Input = new byte[10] }, default);
        Assert.Equal((1, ""), (answer.ExitCode, answer.Output));
    }

    [SshFact]
    public async Task Input_is_seen_in_no_list_of_processes()
    {
        var listed = Command.Script(
            "cat >/dev/null; tr '\\0' ' ' </proc/$$/cmdline; for one in /proc/[0-9]*; do tr '\\0' ' ' <\"$one/cmdline\"; done 2>/dev/null"
        );
        Assert.DoesNotContain(Convert.ToBase64String("canary-in-the-input"u8), (await Run(listed.WithInput("canary-in-the-input"))).Output);
    }

    [SshFact]
    public async Task Messages_are_in_English() => Assert.Contains("No such file", (await Run(new("ls", "/no/such"))).Error);

    [SshFact]
    public async Task The_facts_are_those_of_this_machine() =>
        Assert.Equal((Environment.UserName, sshd.Home, true), (_shell.Facts.User, _shell.Facts.Home, _shell.Facts.Has("apt-get")));

    [SshFact]
    public async Task Commands_asked_for_at_once_do_not_mix()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Run(new("echo", $"{number}"))));
        Assert.Equal(Enumerable.Range(0, 50).Select(number => $"{number}\n"), answers.Select(answer => answer.Output));
    }

    [SshFact]
    public async Task Two_thousand_strings_come_back_over_the_connection_as_they_were()
    {
        foreach (var text in ShellStrings.Adversarial.Array[2000].Single())
            Assert.Equal(text, (await Run(new("printf", "%s", text))).Output);
    }

    [SshFact]
    public async Task A_trivial_step_takes_milliseconds()
    {
        const int steps = 500;
        var command = new Command("true");
        for (var warm = 0; warm < 100; warm++)
            await Run(command);
        var since = Stopwatch.GetTimestamp();
        for (var step = 0; step < steps; step++)
            await Run(command);
        output.WriteLine($"{Stopwatch.GetElapsedTime(since).TotalMilliseconds / steps:f3} ms a step");
        Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(20));
    }

    [SshFact]
    public async Task A_warm_connection_opens_in_a_fraction_of_a_second()
    {
        var since = Stopwatch.GetTimestamp();
        for (var time = 0; time < 5; time++)
            await _user.CreateShells().Open(sshd.Login, default);
        output.WriteLine($"{Stopwatch.GetElapsedTime(since).TotalMilliseconds / 5:f0} ms to open a shell");
        Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(20));
    }

    private async Task AssertInputArrives(int length)
    {
        var input = new byte[length];
        new Random(1).NextBytes(input);
        Assert.StartsWith(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(input)),
            (await Run(new Command("sha256sum") { Input = input })).Output
        );
    }

    private Task<CommandResult> Run(Command command) => _shell.Run(command, default);
}
