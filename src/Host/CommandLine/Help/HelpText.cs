using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Listing;
using OriginScript.Host.CommandLine.Parsing;

namespace OriginScript.Host.CommandLine.Help;

/// <summary>Writes help: usage, arguments, options, summary, each with its heading.</summary>
internal sealed class HelpText(TextWriter output, int? width)
{
    /// <summary>A task, a recipe or a command.</summary>
    /// <param name="usage">How it is typed, without the program's name.</param>
    /// <param name="parameters">What it takes itself.</param>
    /// <param name="summary">What it does.</param>
    /// <param name="others">Options of ours that it takes as well.</param>
    public void Call(string usage, IReadOnlyList<Parameter> parameters, string summary, IEnumerable<Parameter> others)
    {
        output.WriteLine("Usage:");
        output.WriteLine($"  origin {usage}");
        Section("Arguments:", parameters.Where(parameter => parameter.Positional));
        Section("Options:", [.. parameters.Where(parameter => !parameter.Positional), .. others]);
        if (summary.Length == 0)
            return;
        output.WriteLine();
        output.WriteLine(summary);
    }

    /// <summary>The tasks below a namespace, and the options that all of them take.</summary>
    public void Namespace(string name, IEnumerable<Signature> tasks)
    {
        output.WriteLine($"Tasks of {name}:");
        Lines([.. TaskList.Rows(tasks).Select(row => ($"  {row.Usage}", row.Summary))]);
        Section("Options:", GlobalParameters.All);
    }

    /// <summary>A verb, as a recipe calls it.</summary>
    public void Verb(Verb verb, IReadOnlyList<Signature> tasks)
    {
        output.WriteLine("Usage in a recipe:");
        output.WriteLine($"  Host(\"name\").{verb.Name}({verb.Parameters})");
        foreach (var task in tasks)
        {
            output.WriteLine();
            output.WriteLine("Usage on the command line:");
            output.WriteLine($"  origin {Usage.Of(task.Name, task.Parameters)}");
            Section("Arguments:", task.Parameters.Where(parameter => parameter.Positional));
            Section("Options:", task.Parameters.Where(parameter => !parameter.Positional));
        }

        output.WriteLine();
        output.WriteLine($"{verb.Summary} It is in {verb.Plugin}.".TrimStart());
    }

    private void Section(string heading, IEnumerable<Parameter> parameters)
    {
        var rows = OptionLines.Of(parameters);
        if (rows.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(heading);
        Lines(rows);
    }

    private void Lines(IReadOnlyList<(string Left, string Right)> rows)
    {
        foreach (var line in Table.Lines(rows, width))
            output.WriteLine(line);
    }
}
