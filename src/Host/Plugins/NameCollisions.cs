namespace OriginScript.Host.Plugins;

/// <summary>Tasks and verbs that several plugins provide under one name. None of them is preferred: the caller says which one is meant.</summary>
internal static class NameCollisions
{
    /// <summary>The tasks, with those marked whose name is not unique.</summary>
    public static IEnumerable<CommandSignature> Mark(IReadOnlyList<CommandSignature> tasks)
    {
        var ambiguous = tasks
            .GroupBy(task => task.Name)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return tasks.Select(task => ambiguous.Contains(task.Name) ? task with { IsAmbiguous = true } : task);
    }

    /// <summary>One sentence for each name, with what to write instead.</summary>
    public static IEnumerable<string> Describe(IEnumerable<CommandSignature> tasks, IEnumerable<Verb> verbs) =>
        [
            .. tasks.Where(task => task.IsAmbiguous).GroupBy(task => task.Name).Select(group => DescribeTask([.. group])),
            .. verbs
                .GroupBy(verb => verb.Name)
                .Select(group => group.DistinctBy(verb => verb.Plugin).ToArray())
                .Where(group => group.Length > 1)
                .Select(DescribeVerb),
        ];

    /// <summary>The sentence about a task.</summary>
    /// <param name="tasks">The tasks of that name.</param>
    public static string DescribeTask(IReadOnlyList<CommandSignature> tasks) =>
        $"The task {tasks[0].Name} is provided by {string.Join(" and by ", tasks.Select(task => task.Plugin))}. Write {string.Join(" or ", tasks.Select(task => task.CallName))}.";

    private static string DescribeVerb(Verb[] verbs) =>
        $"The verb .{verbs[0].Name} is provided by {string.Join(" and by ", verbs.Select(verb => verb.Plugin))}. If a call of it is ambiguous, write {string.Join(" or ", verbs.Select(verb => $"{verb.Type}.{verb.Name}(host, ...)"))}.";
}
