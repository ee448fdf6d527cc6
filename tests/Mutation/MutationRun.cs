using System.Globalization;

namespace OriginScript.Mutation;

/// <summary>Tries every mutant with the tests that reach it, the fastest first, in several workers.</summary>
internal sealed class MutationRun(string folder, IReadOnlyList<Mutant> mutants, int workers)
{
    private readonly Dictionary<int, List<(int Test, int Milliseconds)>> _tests = [];
    private readonly Queue<Mutant> _open = new(mutants);
    private readonly List<Mutant> _survivors = [];
    private readonly Lock _lock = new();

    /// <summary>The mutants that no test noticed, in the order of the source.</summary>
    public IReadOnlyList<Mutant> Survivors => [.. _survivors.OrderBy(mutant => mutant.Id)];

    public int TestCount { get; private set; }

    /// <summary>How many mutants were killed because they did not end, or ended the worker.</summary>
    public int TimedOutCount { get; private set; }

    public bool IsReached(Mutant mutant) => _tests.ContainsKey(mutant.Id);

    /// <summary>Finds the tests that reach each mutant, then runs them.</summary>
    /// <exception cref="InvalidOperationException">A test fails without any mutant.</exception>
    public async Task TryAll()
    {
        await Observe().ConfigureAwait(false);
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(Work))).ConfigureAwait(false);
    }

    private async Task Observe()
    {
        var last = mutants.Max(mutant => mutant.Id);
        using var worker = new WorkerProcess(folder);
        TestCount = worker.TestCount;
        for (var test = 0; test < worker.TestCount; test++)
        {
            // Once more, because the suite itself decides whether a test is reliable; here its failure would hide the result of all others.
            var answer = await Observe(worker, test, last).ConfigureAwait(false);
            if (answer.StartsWith("FAILED", StringComparison.Ordinal))
                answer = await Observe(worker, test, last).ConfigureAwait(false);
            if (answer.StartsWith("FAILED", StringComparison.Ordinal))
                throw new InvalidOperationException($"Without any mutant: {answer}");
            int[] numbers =
            [
                .. answer.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => int.Parse(word, CultureInfo.InvariantCulture)),
            ];
            foreach (var mutant in numbers.Skip(1))
                (_tests.TryGetValue(mutant, out var known) ? known : _tests[mutant] = []).Add((test, numbers[0]));
        }
    }

    private static async Task<string> Observe(WorkerProcess worker, int test, int last) =>
        await worker.Ask($"observe {test} {last}").ConfigureAwait(false) ?? $"FAILED test {test} gave no answer";

    private async Task Work()
    {
        var worker = new WorkerProcess(folder);
        while (Take() is { } mutant)
        {
            var tests = _tests.GetValueOrDefault(mutant.Id, []).OrderBy(test => test.Milliseconds).ToList();
            var answer = tests.Count == 0 ? "survived" : await Try(worker, mutant, tests).ConfigureAwait(false);
            if (answer is not "survived" && !IsKilled(answer))
            {
                worker.Dispose();
                worker = new(folder);
            }

            // A failure that stays without the mutant is no evidence: it is tried once more in a new process.
            if (answer == "unsure")
                answer = await Try(worker, mutant, tests).ConfigureAwait(false);
            Record(mutant, answer);
        }

        worker.Dispose();
    }

    private static Task<string?> Try(WorkerProcess worker, Mutant mutant, List<(int Test, int Milliseconds)> tests) =>
        worker.Ask($"try {mutant.Id} {string.Join(' ', tests.Select(test => $"{test.Test}:{test.Milliseconds}"))}");

    private static bool IsKilled(string? answer) => answer?.StartsWith("killed ", StringComparison.Ordinal) == true;

    private Mutant? Take()
    {
        lock (_lock)
            return _open.TryDequeue(out var mutant) ? mutant : null;
    }

    private void Record(Mutant mutant, string? answer)
    {
        lock (_lock)
        {
            if (answer is "survived" or "unsure")
                _survivors.Add(mutant);
            else if (!IsKilled(answer))
                TimedOutCount++;
        }
    }
}
