namespace OriginScript;

/// <summary>
/// Gives a public static method a name on the command line. Its first parameter determines its kind: a <see cref="HostBuilder"/> makes it a verb that
/// is a task as well (the host's name becomes the first positional argument), a <see cref="Recipe"/> a task that adds steps, and a <see cref="Run"/>
/// a query. A task may return the <see cref="Output"/> or <see cref="Text"/> that is printed when it is done; a query returns <c>Task</c> of rows (a
/// list of records, one line each) or of a bool (printed, and exit code 0 or 1). Further parameters: string, <see cref="Text"/>, bool, int, double,
/// string[]. One without a default is a positional argument, one with a default an option; <see cref="OptionAttribute"/> and
/// <see cref="ArgumentAttribute"/> override this. A <c>params</c> list takes at least one word: a task without anything to work on would otherwise
/// report success. Help comes from the XML docs.
/// </summary>
/// <param name="name">The full name, <c>ec2:ip:associate</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TaskAttribute(string name) : Attribute
{
    /// <summary>The full name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether a run asks for confirmation even for this single task, as for a deletion.</summary>
    public bool RequiresConfirmation { get; init; }

    /// <summary>Whether a query shows its command line text on standard error before its rows; false for one whose rows are all that is wanted.</summary>
    public bool IsEchoed { get; init; } = true;
}

/// <summary>Makes a parameter without a default a required option: <c>--name=NAME</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OptionAttribute : Attribute;

/// <summary>Makes a parameter with a default an optional positional argument: <c>[IPADDR]</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ArgumentAttribute : Attribute;
