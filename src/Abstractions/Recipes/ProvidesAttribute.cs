namespace OriginScript;

/// <summary>
/// Declares that a verb makes an output of its host known, so that an error about a missing output can name the verb. It is read without loading the
/// plugin.
/// </summary>
/// <param name="output">The output's name without its host, <c>ip</c>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ProvidesAttribute(string output) : Attribute
{
    /// <summary>The output's name without its host.</summary>
    public string Output { get; } = output;

    /// <summary>The call that the error suggests; null: the verb with its required parameters, such as <c>Dns(zone)</c>.</summary>
    public string? Usage { get; init; }
}
