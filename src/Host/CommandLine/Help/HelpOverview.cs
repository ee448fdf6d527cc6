using OriginScript.Host.CommandLine.Listing;
using OriginScript.Host.CommandLine.Parsing;

namespace OriginScript.Host.CommandLine.Help;

/// <summary>The help shown by <c>origin</c> without arguments: how to plan, run and undo a recipe, and the commands.</summary>
internal static class HelpOverview
{
    public static void Write(TextWriter output, CommandTable commands, int? width)
    {
        output.WriteLine("A recipe names hosts and declares what each must become. Plan it, run it, undo it:");
        output.WriteLine();
        output.WriteLine("  origin plan scripts/broker.csx");
        output.WriteLine("  origin run scripts/broker.csx");
        output.WriteLine("  origin undo scripts/broker.csx");
        output.WriteLine();
        output.WriteLine("Commands:");
        foreach (
            var line in Table.FormatLines(
                [.. commands.All.Select(command => ($"  origin {Usage.Format(command.Name, command.Parameters)}", $"# {command.Summary}"))],
                width
            )
        )
            output.WriteLine(line);
        output.WriteLine();
        output.WriteLine("Run a task by its name, as in origin ec2:ip:create, and a recipe by its path or its name below scripts/.");
        output.WriteLine("\"origin help plan\" shows the options of a command, \"origin list\" the tasks and recipes.");
    }
}
