namespace OriginScript;

/// <summary>A state that holds multi-line text, such as the content of a file: when it changes, the log shows the lines that differ.</summary>
/// <remarks><c>--diff</c> shows all of it as a unified diff, in a plan as well.</remarks>
public interface IDiffable
{
    /// <summary>The lines; null if they cannot be shown, because the content is secret or not text.</summary>
    IReadOnlyList<string>? Lines { get; }

    /// <summary>What <c>--diff</c> says if <see cref="Lines"/> is null: <c>the content is secret</c>, <c>12 bytes that are not text</c>.</summary>
    string HiddenBecause => "the content cannot be shown";
}
