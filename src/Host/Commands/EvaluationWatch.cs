using OriginScript.Host.Platform;

namespace OriginScript.Host.Commands;

/// <summary>
/// Watches over the code of a recipe while it runs: says so if it takes long, abandons it on Ctrl-C, and does not let it end the program as if it had
/// succeeded.
/// </summary>
/// <param name="context">Where it is reported.</param>
/// <param name="title">The recipe or the task.</param>
internal sealed class EvaluationWatch(CommandContext context, string title)
{
    private IDisposable? _signals;

    /// <summary>After this time it is reported that the recipe is still running.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Waits for the recipe.</summary>
    /// <exception cref="OperationCanceledException">Interrupted; the recipe goes on until the program ends.</exception>
    public async Task<Text?> Wait(Func<Task<Text?>> recipe)
    {
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        try
        {
            // The system's clock and not the one of the context: code that runs in real time is watched.
            using var slow = TimeProvider.System.CreateTimer(_ => ReportSlow(), null, Patience, Timeout.InfiniteTimeSpan);
            var reading = recipe();

            // Handled from here on even by a plan, which otherwise ends at once; nearly every recipe is complete by now.
            if (!reading.IsCompleted)
                _signals = context.Interruption.RegisterSignalHandlers();
            return await reading.WaitAsync(context.Interruption.StopToken).ConfigureAwait(false);
        }
        finally
        {
            AppDomain.CurrentDomain.ProcessExit -= OnExit;
            _signals?.Dispose();
        }
    }

    private void ReportSlow() =>
        context.Interruption.Notify(
            $"{title} is still running its own code after {Patience.TotalSeconds:0} s, so there is no plan yet. Press Ctrl-C to stop it."
        );

    private void OnExit(object? sender, EventArgs e)
    {
        if (context.Terminal.State.IsEnding)
            return;
        Environment.ExitCode = ExitCode.StepFailed;
        context.WriteAlways(
            $"{title} ended the program before its plan was complete. Remove the call to Environment.Exit, or throw an exception to stop with an error."
        );
        context.Terminal.Output.Flush();
        context.Terminal.Errors.Flush();
    }
}
