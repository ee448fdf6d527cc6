namespace OriginScript.Engine;

/// <summary>What rebuilds a journaled step without its recipe: who wrote the change, and what would be typed.</summary>
/// <param name="Arguments">The arguments after the task, with outputs resolved.</param>
/// <param name="Plugin">The assembly that declares the step.</param>
/// <param name="Version">That assembly's version.</param>
/// <param name="Groups">The composed verbs around it as typed, outermost first.</param>
internal sealed record StepOrigin(IReadOnlyList<string> Arguments, string Plugin, string Version, IReadOnlyList<string> Groups)
{
    /// <summary>The origin of a step, as its run knows it.</summary>
    public static StepOrigin Create(Step step, Func<Text, string> resolve)
    {
        var assembly = step.GetType().Assembly.GetName();
        var groups = new Stack<string>();
        for (var group = step.Group; group is not null; group = group.Parent)
            groups.Push(CommandLineText.Format(group.Task, [.. group.Arguments.Select(argument => (Text)resolve(argument))]));
        return new([.. step.Arguments.Select(resolve)], assembly.Name ?? "", $"{assembly.Version?.ToString(3)}", [.. groups]);
    }
}
