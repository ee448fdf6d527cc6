using System.Diagnostics;
using OriginScript.Host.Tests.Commands;

namespace OriginScript.Host.Tests.CommandLine;

/// <summary>Runs the bash completion script in a real bash with a fake program.</summary>
public sealed class BashCompletionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("origin pl", "complete -- pl", "plan\tShow\nplugin\t", "plan plugin")]
    [InlineData("origin plan ", "complete -- plan ", "broker\t", "broker")]
    [InlineData("origin ec2:ip:c", "complete -- ec2:ip:c", "ec2:ip:create\tAllocates", "create")]
    [InlineData("origin ec2:", "complete -- ec2:", "ec2:ip:\t\nec2:image:\t", "ip: image:")]
    public async Task Bash_completes(string line, string asked, string answer, string replies)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var prompt = new CliHarness();
        await prompt.Run("completions bash");
        File.WriteAllText(_folder.In("completions"), prompt.Output);
        File.WriteAllText(_folder.In("origin"), $"#!/bin/sh\nprintf '%s' \"$*\" > '{_folder.In("asked")}'\ncat <<'ANSWER'\n{answer}\nANSWER\n");
        File.SetUnixFileMode(_folder.In("origin"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var typed = _folder.In("origin") + line["origin".Length..];

        var replied = await Bash($". ./completions; COMP_LINE='{typed}' COMP_POINT={typed.Length}; _origin; printf '%s' \"${{COMPREPLY[*]}}\"");
        Assert.Equal((asked, replies), (File.ReadAllText(_folder.In("asked")), replied));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> Bash(string script)
    {
        using var bash = Process.Start(
            new ProcessStartInfo("bash", ["--norc", "-c", script]) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true }
        )!;
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        return output;
    }
}
