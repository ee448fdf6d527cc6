namespace OriginScript;

/// <summary>The stream on which a program printed something.</summary>
public enum OutputStream
{
    /// <summary>Standard output.</summary>
    Output,

    /// <summary>Standard error.</summary>
    Error,
}
