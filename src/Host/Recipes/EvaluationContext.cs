using System.Runtime.ExceptionServices;

namespace OriginScript.Host.Recipes;

/// <summary>
/// Runs the code of a recipe on a thread of its own, so that it can be abandoned if it does not end, and waits for its <c>async void</c> methods, whose
/// exceptions would otherwise end the program.
/// </summary>
internal sealed class EvaluationContext : SynchronizationContext
{
    // Nearly every recipe ends within this time; a longer one is awaited.
    private static readonly TimeSpan Brief = TimeSpan.FromMilliseconds(200);

    private readonly TaskCompletionSource _isIdle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _failure;
    private int _pending = 1;

    /// <summary>Runs it to its end.</summary>
    public static Task Run(Func<Task> recipe)
    {
        var context = new EvaluationContext();
        var started = context.Start(recipe);

        // To await even a recipe of milliseconds costs more than the recipe: the state machine of every caller would be compiled at startup.
        Task.WaitAny([started], Brief);
        if (started is not { IsCompletedSuccessfully: true, Result.IsCompletedSuccessfully: true })
            return context.Finish(started);
        context.OperationCompleted();
        return context is { _isIdle.Task.IsCompleted: true, _failure: null } ? Task.CompletedTask : context.WaitUntilIdle();
    }

    private async Task Finish(Task<Task> started)
    {
        await (await started.ConfigureAwait(false)).ConfigureAwait(false);
        OperationCompleted();
        await WaitUntilIdle().ConfigureAwait(false);
    }

    private async Task WaitUntilIdle()
    {
        await _isIdle.Task.ConfigureAwait(false);
        if (_failure is { } failure)
            ExceptionDispatchInfo.Throw(failure);
    }

    /// <inheritdoc/>
    public override void OperationStarted() => Interlocked.Increment(ref _pending);

    /// <inheritdoc/>
    public override void OperationCompleted()
    {
        if (Interlocked.Decrement(ref _pending) == 0)
            _isIdle.SetResult();
    }

    /// <summary>Continues after an await, or throws the exception of an <c>async void</c> method. Not on one thread only, since a recipe may block on a task.</summary>
    public override void Post(SendOrPostCallback d, object? state)
    {
        OperationStarted();
        ThreadPool.UnsafeQueueUserWorkItem(context => context.Invoke(d, state), this, preferLocal: false);
    }

    private void Invoke(SendOrPostCallback callback, object? state)
    {
        SetSynchronizationContext(this);
        try
        {
            callback(state);
        }
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref _failure, e, null);
        }
        finally
        {
            SetSynchronizationContext(null);
            OperationCompleted();
        }
    }

    private Task<Task> Start(Func<Task> recipe)
    {
        var started = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            SetSynchronizationContext(this);
            try
            {
                started.SetResult(recipe());
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        })
        {
            IsBackground = true,
            Name = "recipe",
        }.Start();
        return started.Task;
    }
}
