namespace OriginScript.Host.Plugins;

/// <summary>How a task or recipe is called from the command line: the single source of usage, help, completion and binding.</summary>
/// <param name="Name">The task's full name, <c>ec2:ip:create</c>, or the recipe's.</param>
/// <param name="Kind">What calling it does.</param>
/// <param name="Summary">One sentence from the XML docs, or a recipe's leading comment; empty if there is none.</param>
/// <param name="RequiresConfirmation">Whether a run asks for confirmation even for this single task.</param>
/// <param name="Parameters">In the order of the method; for a verb, the first is the host.</param>
/// <param name="Plugin">The plugin's assembly name; empty for a recipe.</param>
/// <param name="Type">The full name of the class that declares the method, or the recipe's path.</param>
/// <param name="Method">The method's name; together with <paramref name="Name"/> in its attribute it is unique. Empty for a recipe.</param>
internal sealed record CommandSignature(
    string Name,
    TaskKind Kind,
    string Summary,
    bool RequiresConfirmation,
    IReadOnlyList<Parameter> Parameters,
    string Plugin,
    string Type,
    string Method
)
{
    /// <summary>Whether another plugin provides a task of the same name.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>What is typed to call it: its name, or <c>PLUGIN:NAME</c> if it is ambiguous.</summary>
    public string CallName => IsAmbiguous ? $"{Plugin}:{Name}" : Name;
}
