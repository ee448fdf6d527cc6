namespace OriginScript;

/// <summary>The id of a step in the journal: stable between runs of a recipe, unique within it.</summary>
/// <param name="Host">The host's name; empty for a step that belongs to no host.</param>
/// <param name="Task">The task's full name, <c>ec2:ip:create</c>.</param>
/// <param name="Key">Distinguishes two steps of one task on one host; empty if there is only one.</param>
public sealed record StepId(string Host, string Task, string Key)
{
    /// <summary>The non-empty parts, separated by slashes.</summary>
    public override string ToString() =>
        (Host.Length, Key.Length) switch
        {
            (0, 0) => Task,
            (0, _) => $"{Task}/{Key}",
            (_, 0) => $"{Host}/{Task}",
            _ => $"{Host}/{Task}/{Key}",
        };
}
