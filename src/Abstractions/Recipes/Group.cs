namespace OriginScript;

/// <summary>A composed verb: the log shows its line and, under it, the steps that it consists of.</summary>
/// <param name="Parent">The enclosing group, null at top level.</param>
/// <param name="Task">The task's full name, <c>origin:puppetclient</c>.</param>
/// <param name="Arguments">The arguments after the task's name in the command line text.</param>
public sealed record Group(Group? Parent, string Task, IReadOnlyList<Text> Arguments)
{
    /// <summary>How many groups enclose it.</summary>
    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>The task and its arguments as typed on the command line.</summary>
    public string Echo => CommandLineText.Format(Task, Arguments);
}
