namespace OriginScript;

/// <summary>What a step is given to answer with: the laters, the ports, and the identity of the change under way.</summary>
public abstract class Run
{
    /// <summary>A new run belongs to the engine; plugins receive one.</summary>
    protected internal Run()
    {
    }

    /// <summary>The value of a later. While planning it is the placeholder, so that a state may print it.</summary>
    /// <exception cref="OriginException">The step neither needs nor provides it: it could be read before it is known.</exception>
    public abstract string this[Later later] { get; }

    /// <summary>A text with its laters resolved.</summary>
    public string this[Text text] => text.Resolve(later => this[later]);

    /// <summary>The run's name, tagged on everything it makes as <c>originscript:run</c>.</summary>
    public abstract string Id { get; }

    /// <summary>The recipe's name, tagged on everything it makes as <c>originscript:recipe</c>.</summary>
    public abstract string Recipe { get; }

    /// <summary>
    /// A name for the change under way that survives a crash: at most 64 characters of a-z and 0-9, the same when the change is taken up again,
    /// another one for the next change of the same step. Meant for EC2's ClientToken and for a tag.
    /// </summary>
    public abstract string Token { get; }

    /// <summary>Asks to stop; pass it on to every call.</summary>
    public abstract CancellationToken Cancel { get; }

    /// <summary>Makes a later known. Only reading does so.</summary>
    public abstract void Publish(Later later, string value);

    /// <summary>The port of that type.</summary>
    /// <exception cref="OriginException">No plugin provides it, or it cannot be had.</exception>
    public abstract T Get<T>()
        where T : class;

    /// <summary>Keeps what a write was told and a later read of the same change needs, such as the id of a DNS change; it survives a crash.</summary>
    public abstract void Keep(string name, string value);

    /// <summary>What was kept under that name by the change under way; null: nothing.</summary>
    public abstract string? Kept(string name);

    /// <summary>A keyed fingerprint of a secret: equal for equal secrets within one journal, useless elsewhere, three stars in an offline plan. Has a place in a state.</summary>
    public abstract string Fingerprint(Secret secret);
}
