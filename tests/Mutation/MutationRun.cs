using System.Globalization;

namespace OriginScript.Mutation;

/// <summary>Tries every mutant with the tests that reach it, the fastest first, in several workers.</summary>
internal sealed class MutationRun(string folder, IReadOnlyList<Mutant> mutants, int workers)
{
    private static readonly TimeSpan ObservationTimeout = TimeSpan.FromMinutes(3);

    private readonly Dictionary<int, List<(int Test, int Milliseconds)>> _tests = [];
    private readonly Queue<Mutant> _open = new(mutants);
    private readonly List<Mutant> _survivors = [];
    private readonly Lock _lock = new();

    /// <summary>The mutants that no test noticed, in the order of the source.</summary>
    /// <exception cref="InvalidOperationException">A test fails without any mutant.</exception>
    public async Task<IReadOnlyList<Mutant>> FindSurvivors()
    {
        await Observe().ConfigureAwait(false);
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(Work))).ConfigureAwait(false);
        return [.. _survivors.OrderBy(mutant => mutant.Id)];
    }

    /// <summary>How many tests there are, and how many mutants no test reaches.</summary>
    public (int Tests, int Unreached) Coverage { get; private set; }

    private async Task Observe()
    {
        var last = mutants.Max(mutant => mutant.Id);
        using var worker = new WorkerProcess(folder);
        for (var test = 0; test < worker.TestCount; test++)
        {
            var answer = await worker.Ask($"observe {test} {last}", ObservationTimeout).ConfigureAwait(false) ?? "FAILED no answer";
            if (answer.StartsWith("FAILED", StringComparison.Ordinal))
                throw new InvalidOperationException($"Without any mutant: {answer}");
            int[] numbers = [.. answer.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
            foreach (var mutant in numbers.Skip(1))
                (_tests.TryGetValue(mutant, out var known) ? known : _tests[mutant] = []).Add((test, numbers[0]));
        }

        Coverage = (worker.TestCount, mutants.Count(mutant => !_tests.ContainsKey(mutant.Id)));
    }

    private async Task Work()
    {
        var worker = new WorkerProcess(folder);
        while (Take() is { } mutant)
        {
            var tests = _tests.GetValueOrDefault(mutant.Id, []).OrderBy(test => test.Milliseconds).ToList();
            var answer = tests.Count == 0 ? "survived" : await Try(worker, mutant, tests).ConfigureAwait(false);
            if (answer is null or "unsure")
            {
                worker.Dispose();
                worker = new(folder);
            }

            // A failure that stays without the mutant is no evidence: it is tried once more in a new process.
            if (answer == "unsure")
                answer = await Try(worker, mutant, tests).ConfigureAwait(false);
            if (answer is "survived" or "unsure")
                Survive(mutant);
        }

        worker.Dispose();
    }

    // No answer: it hangs, or has ended the process, and is noticed.
    private static Task<string?> Try(WorkerProcess worker, Mutant mutant, List<(int Test, int Milliseconds)> tests) => worker.Ask(
        $"try {mutant.Id} {string.Join(' ', tests.Select(test => test.Test))}",
        TimeSpan.FromSeconds(10) + TimeSpan.FromMilliseconds(10 * tests.Sum(test => test.Milliseconds)));

    private Mutant? Take()
    {
        lock (_lock)
            return _open.TryDequeue(out var mutant) ? mutant : null;
    }

    private void Survive(Mutant mutant)
    {
        lock (_lock)
            _survivors.Add(mutant);
    }
}
