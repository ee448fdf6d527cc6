namespace OriginScript;

/// <summary>A state that holds a text of many lines, such as the content of a file: where it changes, the log shows the lines that differ.</summary>
public interface IHasLines
{
    /// <summary>The lines; null where they cannot be shown, as of a secret or of what is no text.</summary>
    IReadOnlyList<string>? Lines { get; }
}
