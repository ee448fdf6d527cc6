namespace OriginScript;

/// <summary>A composed verb: the log shows its line and, under it, the steps it is made of.</summary>
/// <param name="Parent">The group it was opened in, null at top level.</param>
/// <param name="Task">The task's full name, <c>origin:puppetclient</c>.</param>
/// <param name="Arguments">What stands behind the task's name in the echo.</param>
public sealed record Group(Group? Parent, string Task, IReadOnlyList<Text> Arguments)
{
    /// <summary>How many groups it stands in.</summary>
    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>The task and its arguments as typed on the command line.</summary>
    public string Echo => Echoes.Of(Task, Arguments);
}
