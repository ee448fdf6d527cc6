namespace OriginScript.Engine;

/// <summary>The run as one step sees it.</summary>
internal sealed class StepRun(Session session, Step step) : Run
{
    private bool _lenient;

    /// <summary>The first later that was missing when the wanted state was computed leniently; null: none.</summary>
    public Later? Missing { get; private set; }

    // A change that is taken up again must be asked for in the same words, or EC2 takes its token for another request.
    public override string Id => session.Records.RunOf(step) ?? session.Id;

    public override string Recipe => session.Recipe.Name;

    public override string Token => session.Records.TokenOf(step);

    public override CancellationToken Cancel => session.Cancel;

    // A later that is known by chance today would be missing on the day when its provider has not run.
    public override string this[Later later] => step.Needs.Contains(later) || step.Provides.Contains(later)
        ? session.Published.For(step, later) ?? Absent(later)
        : throw new OriginException($"{step.Id} reads {later} without saying so. Add it to the step's Needs.");

    public override void Publish(Later later, string value)
    {
        if (!step.Provides.Contains(later))
            throw new OriginException($"{step.Id} publishes {later} without saying so. Add it to the step's Provides.");
        session.Published.Set(later, step, value);
    }

    public override T Get<T>() => session.Ports.Get<T>();

    public override void Keep(string name, string value) => session.Records.Keep(step, name, value);

    public override string? Kept(string name) => session.Records.Kept(step, name);

    public override string Fingerprint(Secret secret) => session.Records.Fingerprint(secret);

    /// <summary>Which thing was read, where several may have one name; null: nobody can tell.</summary>
    public string? Identity => step.Identity is { } later && session.Published.Has(later, step) ? session.Published.For(step, later) : null;

    /// <summary>The wanted state with placeholders for what is not known yet.</summary>
    public object? WantLeniently()
    {
        _lenient = true;
        try
        {
            return step.WantState(this);
        }
        finally
        {
            _lenient = false;
        }
    }

    private string Absent(Later later)
    {
        if (!_lenient)
            throw new NotYetKnownException(later);
        Missing ??= later;
        return later.ToString();
    }
}
