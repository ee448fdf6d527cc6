namespace OriginScript;

/// <summary>What a step is called in the journal: stable between runs of a recipe, unique within it.</summary>
/// <param name="Host">The host's name; empty for a thing that belongs to no host.</param>
/// <param name="Task">The task's full name, <c>ec2:ip:create</c>.</param>
/// <param name="Key">What tells two steps of one task on one host apart; empty where there is but one.</param>
public sealed record StepId(string Host, string Task, string Key)
{
    /// <summary>The parts that are not empty, with slashes between them.</summary>
    public override string ToString() => (Host.Length, Key.Length) switch
    {
        (0, 0) => Task,
        (0, _) => $"{Task}/{Key}",
        (_, 0) => $"{Host}/{Task}",
        _ => $"{Host}/{Task}/{Key}",
    };
}
