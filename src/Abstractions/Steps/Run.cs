namespace OriginScript;

/// <summary>What the engine passes to a step: the outputs, the ports, and the identity of the change in progress.</summary>
public abstract class Run
{
    /// <summary>Only the engine creates runs; plugins receive one.</summary>
    protected internal Run() { }

    /// <summary>The value of an output. While planning it is the placeholder, so that a state can print it.</summary>
    /// <exception cref="OriginException">The step neither needs nor provides it: it could be read before it is known.</exception>
    public abstract string this[Output output] { get; }

    /// <summary>A text with its outputs resolved.</summary>
    public string this[Text text] => text.Resolve(output => this[output]);

    /// <summary>The run's id, tagged on everything it creates as <c>originscript:run</c>.</summary>
    public abstract string Id { get; }

    /// <summary>The recipe's name, tagged on everything it creates as <c>originscript:recipe</c>.</summary>
    public abstract string RecipeName { get; }

    /// <summary>
    /// A token for the change in progress that survives a crash: at most 64 characters of a-z and 0-9, the same when the change is resumed,
    /// a different one for the next change of the same step. Intended for a client token of the service, and for a tag.
    /// </summary>
    public abstract string Token { get; }

    /// <summary>The clock for every delay and timeout; Want has none.</summary>
    public abstract TimeProvider Clock { get; }

    /// <summary>Requests cancellation; pass it to every call.</summary>
    public abstract CancellationToken Cancel { get; }

    /// <summary>Makes an output known. Only Read calls it.</summary>
    public abstract void Publish(Output output, string value);

    /// <summary>The port of that type.</summary>
    /// <exception cref="OriginException">No plugin provides it, or it cannot be created.</exception>
    public abstract T Get<T>()
        where T : class;

    /// <summary>
    /// The identity that the journal has for the resource which is being undone: Read looks up that one, and no other of its name. Null: the resource
    /// is looked up by its name, or by <see cref="Token"/>.
    /// </summary>
    public virtual string? JournaledIdentity => null;

    /// <summary>
    /// Says by which token the resource that was read was created, as the resource itself tells (a tag, a client token); null: by none. What another
    /// run made is then neither claimed nor undone. Only Read calls it.
    /// </summary>
    public virtual void PublishToken(string? token) { }

    /// <summary>
    /// Says what the step brings about, in the words of <see cref="Step.Resource"/>, if that is known only once it was read, as the full name of a record
    /// in a zone that the recipe names by its id. Two steps about one thing must want the same state. Only Read calls it.
    /// </summary>
    /// <exception cref="OriginException">Another step wants it in a different state.</exception>
    public virtual void PublishResource(string resource) { }

    /// <summary>
    /// Saves a checkpoint: a value that Write obtained and a subsequent Read of the same change needs, such as the id of a DNS change. It survives a
    /// crash.
    /// </summary>
    public abstract void SaveCheckpoint(string name, string value);

    /// <summary>The checkpoint that the change in progress saved under that name; null: none.</summary>
    public abstract string? Checkpoint(string name);

    /// <summary>
    /// A keyed fingerprint of a secret: equal for equal secrets within one journal, meaningless elsewhere, three stars in an offline plan. It may be
    /// part of a state.
    /// </summary>
    public abstract string Fingerprint(Secret secret);

    /// <summary>
    /// Whether the step was given a secret, which is known once <see cref="Fingerprint"/> has been called: what its commands print is then not shown,
    /// because it may contain the secret in another form.
    /// </summary>
    public virtual bool HidesOutput => false;

    /// <summary>
    /// Shows the user what a program printed, while the step runs it, and stores it in the log file of the step's host. Control characters are made
    /// visible. Does nothing if <see cref="HidesOutput"/>.
    /// </summary>
    /// <param name="stream">The stream on which it was printed.</param>
    /// <param name="text">The text as it arrived; it may end in the middle of a line.</param>
    public virtual void Show(OutputStream stream, string text) { }
}
