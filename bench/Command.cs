using System.Diagnostics;

namespace OriginScript.Bench;

/// <summary>A program with its arguments, timed as a whole process.</summary>
internal sealed record Command(string Name, string Program, params string[] Words)
{
    public string Folder { get; init; } = Repository.Root;

    /// <summary>Environment variables besides those of this process.</summary>
    public Dictionary<string, string> Variables { get; init; } = [];

    /// <summary>Runs before each measured run and is not measured.</summary>
    public Action Before { get; init; } = () => { };

    public static Command Dotnet(string name, params string[] words) => new(name, "dotnet", words);

    /// <summary>Wall time and peak resident set size.</summary>
    public async Task<Sample> RunOnce()
    {
        Before();
        var start = new ProcessStartInfo(Program, Words)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = ReadLastChunk(process.StandardOutput);
        var errors = process.StandardError.ReadToEndAsync();
        var peak = MeasurePeakMemory(process.Id);
        await process.WaitForExitAsync();
        var time = clock.Elapsed;
        var said = await output;
        return process.ExitCode == 0
            ? new(time, await peak)
            : throw new InvalidOperationException($"{Name} ended with {process.ExitCode}: {said}{await errors}");
    }

    /// <summary>Reads to the end and keeps the last chunk.</summary>
    private static async Task<string> ReadLastChunk(StreamReader reader)
    {
        var (buffer, last) = (new char[65536], 0);
        while (await reader.ReadAsync(buffer) is > 0 and var read)
            last = read;
        return new(buffer, 0, last);
    }

    private static async Task<long> MeasurePeakMemory(int process)
    {
        var peak = 0L;
        try
        {
            while (true)
            {
                var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
                if (line is null)
                    return peak;
                peak = long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;
                await Task.Delay(20);
            }
        }
        catch (IOException)
        {
            return peak;
        }
    }
}

/// <summary>One run: its time, and its peak memory in MiB if it ran long enough to be sampled.</summary>
internal readonly record struct Sample(TimeSpan Time, long PeakMiB);
