using System.Diagnostics;
using System.Globalization;

namespace OriginScript.Mutation;

/// <summary>
/// The process that runs the tests. It reads requests from its standard input, one a line, and answers each with one line: <c>observe TEST MUTANTS</c>
/// with the milliseconds and the mutants reached, or <c>FAILED reason</c>; <c>try MUTANT TEST ...</c> with <c>killed TEST</c>, <c>survived</c>, or
/// <c>unsure</c> if the test fails afterwards without the mutant too.
/// </summary>
internal sealed class Worker(TestRunner runner, TextReader requests, TextWriter answers)
{
    public async Task Run()
    {
        await answers.WriteLineAsync(runner.Tests.Count.ToString(CultureInfo.InvariantCulture)).ConfigureAwait(false);
        await answers.FlushAsync().ConfigureAwait(false);
        while (await requests.ReadLineAsync().ConfigureAwait(false) is { } request)
        {
            var words = request.Split(' ');
            int[] numbers = [.. words.Skip(1).Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
            await answers.WriteLineAsync(words[0] == "observe" ? await Observe(numbers).ConfigureAwait(false) : await Try(numbers).ConfigureAwait(false)).ConfigureAwait(false);
            await answers.FlushAsync().ConfigureAwait(false);
        }
    }

    private async Task<string> Observe(int[] numbers)
    {
        var watch = Stopwatch.StartNew();
        var (failure, reached) = await runner.Observe(runner.Tests[numbers[0]], numbers[1]).ConfigureAwait(false);
        return failure is null
            ? $"{watch.ElapsedMilliseconds} {string.Join(' ', reached)}"
            : $"FAILED {runner.Tests[numbers[0]].Name}: {failure.Message.ReplaceLineEndings(" ")}";
    }

    private async Task<string> Try(int[] numbers)
    {
        foreach (var number in numbers.Skip(1))
        {
            var test = runner.Tests[number];
            if (await runner.Run(test, numbers[0]).ConfigureAwait(false) is null)
                continue;
            return await runner.Run(test, 0).ConfigureAwait(false) is null ? $"killed {number}" : "unsure";
        }

        return "survived";
    }
}
