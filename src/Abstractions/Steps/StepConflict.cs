namespace OriginScript;

/// <summary>The error about two steps that want different states of one thing.</summary>
internal static class StepConflict
{
    /// <summary>The message.</summary>
    /// <param name="first">The earlier step and its wanted state.</param>
    /// <param name="second">The later one.</param>
    /// <param name="resource">The thing, if their ids differ.</param>
    public static string Describe((Step Step, object? Want) first, (Step Step, object? Want) second, string? resource)
    {
        var (one, other) = (first.Want ?? "absent", second.Want ?? "absent");
        return first.Step.Id == second.Step.Id
            ? $"{second.Step.Id} is wanted twice, as \"{one}\" and as \"{other}\". Keep one of the two."
            : $"{resource} is wanted twice, as \"{one}\" by {first.Step.Id} and as \"{other}\" by {second.Step.Id}. Keep one of the two.";
    }
}
