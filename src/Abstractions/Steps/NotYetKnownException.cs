namespace OriginScript;

/// <summary>An output was read before the step that provides it has run. The live plan reports this as "cannot be known yet".</summary>
public sealed class NotYetKnownException : OriginException
{
    /// <summary>An error about that output.</summary>
    public NotYetKnownException(Output output)
        : base($"{output.DisplayText} is not known yet, because the step that provides it has not run.") => Output = output;

    /// <summary>The output that was read.</summary>
    public Output Output { get; }
}
