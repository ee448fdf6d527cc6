using System.Diagnostics;
using System.Globalization;

namespace OriginScript.Mutation;

/// <summary>
/// The process that runs the tests. It reads requests from its standard input, one a line, and answers each with one line: <c>observe TEST MUTANTS</c>
/// with the milliseconds and the mutants reached, or <c>FAILED reason</c>; <c>try MUTANT TEST:MILLISECONDS ...</c> with <c>killed TEST</c>,
/// <c>survived</c>, <c>hung TEST</c>, after which the worker must be replaced, or <c>unsure</c> if the test fails afterwards without the mutant too.
/// </summary>
internal sealed class Worker(TestRunner runner, TextReader requests, TextWriter answers)
{
    // More than any test needs for its first run, which compiles.
    private const int LeastMilliseconds = 2000;

    public async Task Run()
    {
        await answers.WriteLineAsync(runner.Tests.Count.ToString(CultureInfo.InvariantCulture)).ConfigureAwait(false);
        await answers.FlushAsync().ConfigureAwait(false);
        while (await requests.ReadLineAsync().ConfigureAwait(false) is { } request)
        {
            var words = request.Split(' ');
            var answer =
                words[0] == "observe"
                    ? await Observe(Parse(words[1]), Parse(words[2])).ConfigureAwait(false)
                    : await Try(Parse(words[1]), words[2..]).ConfigureAwait(false);
            await answers.WriteLineAsync(answer).ConfigureAwait(false);
            await answers.FlushAsync().ConfigureAwait(false);
        }
    }

    private static int Parse(string word) => int.Parse(word, CultureInfo.InvariantCulture);

    private async Task<string> Observe(int number, int mutants)
    {
        var watch = Stopwatch.StartNew();
        var (failure, reached) = await runner.Observe(runner.Tests[number], mutants).ConfigureAwait(false);
        return failure is null
            ? $"{watch.ElapsedMilliseconds} {string.Join(' ', reached)}"
            : $"FAILED {runner.Tests[number].Name}: {failure.Message.ReplaceLineEndings(" ")}";
    }

    private async Task<string> Try(int mutant, string[] tests)
    {
        foreach (var word in tests)
        {
            var (number, milliseconds) = (Parse(word.Split(':')[0]), Parse(word.Split(':')[1]));
            var run = Task.Run(() => runner.Run(runner.Tests[number], mutant));
            if (!await Ends(run, TimeSpan.FromMilliseconds(LeastMilliseconds + (5 * milliseconds))).ConfigureAwait(false))
                return $"hung {number}";
            if (await run.ConfigureAwait(false) is not null)
                return await runner.Run(runner.Tests[number], 0).ConfigureAwait(false) is null ? $"killed {number}" : "unsure";
        }

        return "survived";
    }

    // Counts processor time, so that a busy machine makes no difference. What uses none and waits for something that does not come is given up later.
    private static async Task<bool> Ends(Task run, TimeSpan budget)
    {
        var (start, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        for (var pause = 1; Environment.CpuUsage.TotalTime - start < budget && watch.Elapsed < 4 * budget; pause = Math.Min(2 * pause, 100))
        {
            if (await Task.WhenAny(run, Task.Delay(pause)).ConfigureAwait(false) == run)
                return true;
        }

        return run.IsCompleted;
    }
}
