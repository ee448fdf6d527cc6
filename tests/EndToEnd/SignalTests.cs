using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using OriginScript.Host.Tests.Plugins;

namespace OriginScript.EndToEnd.Tests;

/// <summary>The program with a signal in every state in which it may be waiting.</summary>
public sealed class SignalTests : IDisposable
{
    // A second on an idle computer; what does not listen would wait for minutes.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(8);

    private const string Source = """
        namespace W
        {
            public sealed class P : IPlugin { public void Register(Ports ports) { } }

            public sealed record Note(string Text);

            internal static class Place
            {
                // None of this listens to a request to end.
                public static async Task<T> At<T>(Recipe recipe, string place, string where, T value)
                {
                    if (place != where.Split('-')[0])
                        return value;
                    System.IO.File.WriteAllText(System.IO.Path.Combine(recipe.RecipeDirectory, "reached"), place);
                    if (where.EndsWith("-slow"))
                        await Task.Delay(3000);
                    else if (where.EndsWith("-blocked"))
                        Thread.Sleep(Timeout.Infinite);
                    else
                        await Task.Delay(Timeout.Infinite);
                    return value;
                }
            }

            public sealed class WaitStep(HostBuilder host, string where) : Step<Note>(host.Id("wait:step", where), host.Name, where)
            {
                private string File => System.IO.Path.Combine(host.Recipe.RecipeDirectory, "written");
                protected override Note? Want(Run run) => new("x");
                protected override Task<Note?> Read(Run run) => Place.At(host.Recipe, "read", where, System.IO.File.Exists(File) ? new Note("x") : null);
                protected override async Task Write(Run run, Note? now, Note want) { await Place.At(host.Recipe, "write", where, 0); System.IO.File.WriteAllText(File, "x"); }
                protected override Task Delete(Run run, Note now) => Task.CompletedTask;
            }

            public sealed class WaitCondition(HostBuilder host) : Condition<Note>(host.Id("wait:condition"), host.Name)
            {
                protected override Note Want(Run run) => new("x");
                protected override Task<Note?> Read(Run run)
                {
                    System.IO.File.WriteAllText(System.IO.Path.Combine(host.Recipe.RecipeDirectory, "reached"), "condition");
                    return Task.FromResult<Note?>(null);
                }
            }

            public static class V
            {
                /// <summary>Waits.</summary>
                [Task("wait:step")]
                public static HostBuilder Wait(this HostBuilder host, string where) => host.Add(new WaitStep(host, where));

                /// <summary>Waits for what never comes.</summary>
                [Task("wait:condition")]
                public static HostBuilder Await(this HostBuilder host) => host.Add(new WaitCondition(host));

                /// <summary>Waits.</summary>
                [Task("wait:list")]
                public static async Task<IReadOnlyList<string>> List(Run run) { System.IO.File.WriteAllText("reached", ""); await Task.Delay(Timeout.Infinite); return []; }
            }
        }
        """;

    private readonly TestFolder _folder = new();
    private readonly Origin _origin;

    public SignalTests()
    {
        TestAssemblyCompiler.CompileAssembly(Path.Combine(_folder.Path, "plugins", "Waiter", "Waiter.dll"), Source);
        _origin = new() { Folder = _folder.Path };
        _origin.Environment["ORIGIN_PLUGINS"] = Path.Combine(_folder.Path, "plugins");
    }

    public void Dispose()
    {
        _origin.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("INT", "run r.csx --yes", "Host(\"a\").Await();")]
    [InlineData("TERM", "run r.csx --yes", "Host(\"a\").Await();")]
    [InlineData("HUP", "run r.csx --yes", "Host(\"a\").Await();")]
    [InlineData("TERM", "run r.csx --yes", "Host(\"a\").Wait(\"read\");")]
    [InlineData("TERM", "plan r.csx --live", "Host(\"a\").Wait(\"read\");")]
    [InlineData("HUP", "plan r.csx --live", "Host(\"a\").Wait(\"read\");")]
    [InlineData("TERM", "wait:list", "")]
    [InlineData("INT", "plan r.csx", "System.IO.File.WriteAllText(\"reached\", \"\"); System.Threading.Thread.Sleep(-1);")]
    [InlineData("TERM", "run r.csx --yes", "System.IO.File.WriteAllText(\"reached\", \"\"); await System.Threading.Tasks.Task.Delay(-1);")]
    public async Task With_nothing_in_flight_it_ends_at_once(string signal, string command, string recipe)
    {
        using var process = await StartAndReach(command, recipe);
        if (command == "plan r.csx")
            await Task.Delay(TimeSpan.FromSeconds(1)); // The time from which on a plan handles signals.
        Assert.Equal(5, await SignalAndWait(process, signal));
    }

    [Theory]
    [InlineData("run r.csx --yes", "Host(\"a\").At(\"127.0.0.1:PORT\").Package(\"git\");")]
    [InlineData("plan r.csx --live", "Host(\"a\").At(\"127.0.0.1:PORT\").Package(\"git\");")]
    [InlineData("remote:run 127.0.0.1:PORT true", "")]
    public async Task While_it_connects_to_a_machine_that_does_not_answer_it_ends_at_once(string command, string recipe)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = $"{((IPEndPoint)silent.LocalEndpoint).Port}";
        using var process = Start(command.Replace("PORT", port), recipe.Replace("PORT", port));
        using var connection = await silent.AcceptTcpClientAsync().WaitAsync(_origin.Timeout);
        Assert.Equal(5, await SignalAndWait(process, "TERM"));
    }

    [Theory]
    [InlineData("ec2:instance:list")]
    [InlineData("ec2:ip:create")]
    public async Task While_an_endpoint_does_not_answer_it_ends_at_once(string command)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        _origin.Environment["AWS_ACCESS_KEY_ID"] = _origin.Environment["AWS_SECRET_ACCESS_KEY"] = "rehearsal";
        using var process = Start($"{command} --region us-east-1 --endpoint-url http://{silent.LocalEndpoint}", "");
        using var connection = await silent.AcceptTcpClientAsync().WaitAsync(_origin.Timeout);
        Assert.Equal(5, await SignalAndWait(process, "INT"));
    }

    [Fact]
    public async Task While_a_step_writes_it_finishes_the_step_and_starts_no_other()
    {
        using var process = await StartAndReach("run r.csx --yes", "Host(\"a\").Wait(\"write-slow\").Await();");
        Assert.Equal(5, await SignalAndWait(process, "TERM"));
        var output = await process.StandardOutput.ReadToEndAsync();
        Assert.Contains("+ task: wait:step a write-slow", output, StringComparison.Ordinal);
        Assert.Contains(". task: wait:condition a", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "written")));
    }

    [Theory]
    [InlineData("write")]
    [InlineData("write-blocked")]
    public async Task The_second_signal_ends_it_even_if_a_step_does_not_listen_and_the_next_run_resumes(string where)
    {
        var recipe = $"Host(\"a\").Wait(\"{where}\");";
        using var process = await StartAndReach("run r.csx --yes", recipe);
        Send(process, "INT");
        Assert.Equal(
            "Finishing the operations in progress; press Ctrl-C again to abort.",
            await ReadErrorLine(process, line => line.StartsWith("Finishing", StringComparison.Ordinal))
        );
        Assert.False(process.HasExited);
        Assert.Equal(5, await SignalAndWait(process, "INT"));

        File.WriteAllText(Path.Combine(_folder.Path, "written"), "x");
        var next = await _origin.Run("run", "r.csx", "--yes");
        Assert.Contains("was interrupted; resuming from its journal.", next.Errors, StringComparison.Ordinal);
        Assert.Equal(0, next.ExitCode);
    }

    [Fact]
    public async Task Hung_up_on_under_nohup_it_goes_on()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "r.csx"), "Host(\"a\").Wait(\"write-slow\");");
        using var process = _origin.StartProgram("nohup", ["dotnet", Path.Combine(_origin.Program, "origin.dll"), "run", "r.csx", "--yes"]);
        await WaitUntilReached(process);
        Send(process, "HUP");
        await process.WaitForExitAsync().WaitAsync(_origin.Timeout);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Timeout_ends_it_within_its_time()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "r.csx"), "Host(\"a\").Await();");
        using var process = _origin.StartProgram(
            "timeout",
            ["--kill-after=20", "6", "dotnet", Path.Combine(_origin.Program, "origin.dll"), "run", "r.csx", "--yes"]
        );
        var start = Stopwatch.GetTimestamp();
        await process.WaitForExitAsync().WaitAsync(_origin.Timeout);
        Assert.Equal(124, process.ExitCode);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(6) + AtOnce);
    }

    private Process Start(string command, string recipe)
    {
        File.WriteAllText(Path.Combine(_folder.Path, "r.csx"), recipe);
        return _origin.Start(command.Split(' '));
    }

    private async Task<Process> StartAndReach(string command, string recipe)
    {
        var process = Start(command, recipe);
        await WaitUntilReached(process);
        return process;
    }

    private async Task WaitUntilReached(Process process)
    {
        var start = Stopwatch.GetTimestamp();
        while (!File.Exists(Path.Combine(_folder.Path, "reached")))
        {
            Assert.True(!process.HasExited && Stopwatch.GetElapsedTime(start) < _origin.Timeout, "The program ended before it waited.");
            await Task.Delay(20);
        }
    }

    private static void Send(Process process, string signal) => Process.Start("kill", ["-s", signal, $"{process.Id}"]).WaitForExit();

    private static async Task<int> SignalAndWait(Process process, string signal)
    {
        Send(process, signal);
        try
        {
            await process.WaitForExitAsync().WaitAsync(AtOnce);
        }
        finally
        {
            process.Kill();
        }

        return process.ExitCode;
    }

    private async Task<string?> ReadErrorLine(Process process, Func<string, bool> isIt)
    {
        while (await process.StandardError.ReadLineAsync().WaitAsync(_origin.Timeout) is { } line)
        {
            if (isIt(line))
                return line;
        }

        return null;
    }
}
