namespace OriginScript;

/// <summary>
/// Gives a public static method a name on the command line. Its first parameter says what it is: a <see cref="HostBuilder"/> makes it a verb that is a
/// task as well (the host's name becomes the first positional argument), a <see cref="Recipe"/> a task that adds steps, a <see cref="Run"/> a query.
/// A task may return the <see cref="Later"/> or <see cref="Text"/> that is printed when it is done; a query returns <c>Task</c> of rows
/// (a list of records, one line each) or of a bool (printed, and exit code 0 or 1). Further parameters: string, <see cref="Text"/>, bool, int, double, string[].
/// One without a default is a positional argument, one with a default an option; <see cref="OptionAttribute"/> and <see cref="ArgumentAttribute"/> say otherwise.
/// A <c>params</c> list takes one word or more: a task that was given nothing to work on would say that it is done.
/// Help comes from the XML docs.
/// </summary>
/// <param name="name">The full name, <c>ec2:ip:associate</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TaskAttribute(string name) : Attribute
{
    /// <summary>The full name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether a run asks even for this one task, as for a deletion.</summary>
    public bool Asks { get; init; }
}

/// <summary>A parameter without a default that is an option all the same, a required one: <c>--name=NAME</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OptionAttribute : Attribute;

/// <summary>A parameter with a default that is a positional argument all the same, an optional one: <c>[IPADDR]</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ArgumentAttribute : Attribute;
