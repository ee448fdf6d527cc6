using System.Diagnostics;
using OriginScript.Engine;
using OriginScript.Testing;

namespace OriginScript.Bench;

/// <summary>A run of many hosts against fakes that take 50 ms per call, compared with the theoretical minimum.</summary>
internal static class FanOut
{
    private const int Hosts = 200;
    private const int Steps = 10;
    private const int Parallel = 64;

    // Read, write, and read again to verify.
    private const int CallsPerStep = 3;

    private static readonly TimeSpan Call = TimeSpan.FromMilliseconds(50);

    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("origin-fanout-");
        var recipe = new Recipe("fanout", folder.FullName);
        for (var i = 0; i < Hosts; i++)
        {
            for (var k = 0; k < Steps; k++)
                recipe.Add(new SlowStep(recipe.Host($"h{i}"), $"{k}"));
        }

        var path = Path.Combine(folder.FullName, "fanout.journal");
        await using var journal = Journal.Open(JournalFile.Open(path), path, TimeProvider.System);
        await using var ports = new Ports(new());
        var clock = Stopwatch.StartNew();
        var run = await new Executor(recipe, ports, journal, new Transcript(), new() { Parallelism = Parallel }).Run();
        var took = clock.Elapsed;
        var limit = Math.Ceiling((double)Hosts / Parallel) * Steps * CallsPerStep * Call;
        var ideal = (double)Hosts * Steps * CallsPerStep / Parallel * Call;
        Console.WriteLine(
            $"{Hosts} hosts x {Steps} steps x {CallsPerStep} calls of {Call.TotalMilliseconds} ms, {Parallel} at a time, {run.Count(Mark.Create)} created"
        );
        Console.WriteLine(
            $"  took {took.TotalSeconds:0.00} s; in whole waves of hosts {limit.TotalSeconds:0.00} s, with every slot always occupied {ideal.TotalSeconds:0.00} s; ratio {took / ideal:0.00}"
        );
        Measurement.ReportGoal("within 1.3x of the arithmetic limit", took <= 1.3 * ideal);
        folder.Delete(recursive: true);
    }

    private sealed record DoneState(string What);

    private sealed class SlowStep(HostBuilder host, string key) : Step<DoneState>(host.Id("bench:step", key), host.Name, key)
    {
        private bool _there;

        protected override DoneState Want(OriginScript.Run run) => new("done");

        protected override async Task<DoneState?> Read(OriginScript.Run run)
        {
            await Task.Delay(Call, run.Cancel);
            return _there ? new("done") : null;
        }

        protected override async Task Write(OriginScript.Run run, DoneState? now, DoneState want)
        {
            await Task.Delay(Call, run.Cancel);
            _there = true;
        }

        protected override Task Delete(OriginScript.Run run, DoneState now) => Task.CompletedTask;
    }
}
