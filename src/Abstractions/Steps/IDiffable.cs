namespace OriginScript;

/// <summary>A state that holds multi-line text, such as the content of a file: when it changes, the log shows the lines that differ.</summary>
public interface IDiffable
{
    /// <summary>The lines; null if they cannot be shown, because the content is secret or not text.</summary>
    IReadOnlyList<string>? Lines { get; }
}
