namespace OriginScript.Engine;

/// <summary>The run as one step sees it.</summary>
internal sealed class StepContext(ExecutionContext session, Step step) : Run
{
    private bool _allowsPlaceholders;
    private bool _hasSecret;
    private bool _hasWant;
    private object? _want;

    /// <summary>The first output that was unknown when the wanted state was computed with placeholders; null: none.</summary>
    public Output? MissingOutput { get; private set; }

    // A resumed change must send an identical request, or a service rejects its token as reused for a different request.
    public override string Id => session.Journal.GetRunId(step) ?? session.Id;

    public override string RecipeName => session.Recipe.Name;

    public override string Token => session.Journal.GetToken(step);

    public override TimeProvider Clock => session.Clock;

    public override CancellationToken Cancel => session.Cancel;

    /// <summary>Whether a change was begun: from then on only <see cref="Cancel"/> ends a call, and the change is left open in the journal.</summary>
    public bool IsChanging { get; set; }

    /// <summary>Ends a wait between two reads: nothing is in progress then.</summary>
    public CancellationToken StopWaiting => session.Stop;

    // A call is abandoned and not only told to end, since nobody knows whether it does.
    private CancellationToken Abandon => IsChanging ? session.Cancel : session.Stop;

    // An undeclared output that happens to be known now would be unknown in a run in which its provider has not run yet.
    public override string this[Output output] =>
        step.Needs.Contains(output) || step.Provides.Contains(output)
            ? session.OutputValues.Get(step, output) ?? GetPlaceholderOrThrow(output)
            : throw new OriginException($"{step.Id} reads {output.DisplayText}, which is not in its Needs. Add it there.");

    public override void Publish(Output output, string value)
    {
        if (!step.Provides.Contains(output))
            throw new OriginException($"{step.Id} publishes {output.DisplayText}, which is not in its Provides. Add it there.");
        session.OutputValues.Set(output, step, value);
    }

    public override T Get<T>() => session.Ports.Get<T>();

    public override string? JournaledIdentity => session.Journal.GetIdentity(step);

    /// <summary>The token by which the resource that was read last was created; empty: by none; null: unknown.</summary>
    public string? CreationToken { get; private set; }

    public override void PublishToken(string? token) => CreationToken = token ?? "";

    // A wanted state with placeholders is compared once they are known, and undo wants none.
    public override void PublishResource(string resource)
    {
        if (_hasWant && MissingOutput is null)
            session.ResourceClaims.Claim(resource, step, _want);
    }

    public override void SaveCheckpoint(string name, string value) => session.Journal.SaveCheckpoint(step, name, value);

    public override string? Checkpoint(string name) => session.Journal.GetCheckpoint(step, name);

    public override string Fingerprint(Secret secret)
    {
        _hasSecret = true;
        return session.Journal.Fingerprint(secret);
    }

    public override bool HidesOutput => _hasSecret;

    public override void Show(OutputStream stream, string text)
    {
        if (!_hasSecret)
            session.Report?.OutputReceived(new(step, stream, text));
    }

    /// <summary>Reports a read that did not return what is waited for, or was not answered.</summary>
    public void ReportPoll(object? now, object? want, Exception? problem, (TimeSpan Elapsed, TimeSpan Timeout) time) =>
        session.Report?.StepPolled(
            new(step, Comparison.Describe(now), Comparison.Describe(want))
            {
                Problem = problem?.Message,
                Elapsed = time.Elapsed,
                Timeout = time.Timeout,
            }
        );

    /// <summary>Claims the step's resource, whose name is known now.</summary>
    /// <exception cref="OriginException">Another step has claimed it in a different state.</exception>
    public void ClaimResource(object? want)
    {
        if (step.Resource is not { } resource)
            return;
        try
        {
            session.ResourceClaims.Claim(this[resource], step, want);
        }
        catch (NotYetKnownException)
        {
            // A live plan of what does not exist yet; a run claims it once it exists.
        }
    }

    /// <summary>Which resource was read, if several may have the same name; null: unknown.</summary>
    public string? Identity => step.Identity is { } output && session.OutputValues.Has(output, step) ? session.OutputValues.Get(step, output) : null;

    /// <summary>A text with the outputs that are known, and placeholders for the others.</summary>
    public string Show(Text text) => text.Resolve(output => session.OutputValues.Get(step, output) ?? output.DisplayText);

    /// <summary>Reads the step's state.</summary>
    /// <exception cref="OperationCanceledException">A stop was requested and nothing is being changed, or an abort.</exception>
    public Task<object?> ReadState() => Observe(() => step.ReadState(this)).WaitAsync(Abandon);

    /// <summary>Opens what an effect needs.</summary>
    /// <exception cref="OperationCanceledException">A stop was requested.</exception>
    public Task Prepare() => step is Effect effect ? effect.PrepareToPerform(this).WaitAsync(session.Stop) : Task.CompletedTask;

    /// <summary>Writes the wanted state, or deletes the current one if null is wanted.</summary>
    /// <exception cref="OperationCanceledException">An abort was requested.</exception>
    public Task Write(object? now, object? want) =>
        Observe(async () =>
            {
                await (want is null ? step.DeleteState(this, now!) : step.WriteState(this, now, want)).ConfigureAwait(false);
                return now;
            })
            .WaitAsync(Abandon);

    // What uses a secret hides its output, even if it does not ask for a fingerprint.
    private async Task<object?> Observe(Func<Task<object?>> call)
    {
        SecretUse.Observe(() => _hasSecret = true);
        return await call().ConfigureAwait(false);
    }

    /// <summary>The wanted state with placeholders for outputs that are not known yet.</summary>
    public object? WantWithPlaceholders()
    {
        _allowsPlaceholders = true;
        try
        {
            return Want();
        }
        finally
        {
            _allowsPlaceholders = false;
        }
    }

    /// <summary>The wanted state. As in an offline plan, there is neither a world nor a clock to ask.</summary>
    public object? Want()
    {
        _want = step.WantState(
            new WantRun(RecipeName)
            {
                GetId = () => Id,
                GetToken = () => Token,
                GetOutput = output => this[output],
                GetFingerprint = Fingerprint,
            }
        );
        _hasWant = true;
        return _want;
    }

    private string GetPlaceholderOrThrow(Output output)
    {
        if (!_allowsPlaceholders)
            throw new NotYetKnownException(output);
        MissingOutput ??= output;
        return output.DisplayText;
    }
}
