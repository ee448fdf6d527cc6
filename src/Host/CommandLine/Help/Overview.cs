using OriginScript.Host.CommandLine.Commands;
using OriginScript.Host.CommandLine.Listing;
using OriginScript.Host.CommandLine.Parsing;

namespace OriginScript.Host.CommandLine.Help;

/// <summary>What <c>origin</c> alone says: how a recipe is planned, run and taken back, and what else there is.</summary>
internal static class Overview
{
    public static void Write(TextWriter output, int? width)
    {
        output.WriteLine("A recipe names hosts and says what each must become. Show it, carry it out, take it back:");
        output.WriteLine();
        output.WriteLine("  origin plan scripts/broker.csx");
        output.WriteLine("  origin run scripts/broker.csx");
        output.WriteLine("  origin undo scripts/broker.csx");
        output.WriteLine();
        output.WriteLine("Commands:");
        foreach (var line in Table.Lines([.. CommandTable.All.Select(command => ($"  origin {Usage.Of(command.Name, command.Parameters)}", $"# {command.Summary}"))], width))
            output.WriteLine(line);
        output.WriteLine();
        output.WriteLine("A task runs by its name, origin ec2:ip:create, a recipe by its path or its name below scripts/.");
        output.WriteLine("\"origin help plan\" shows the options of a command, \"origin list\" the tasks and recipes.");
    }
}
