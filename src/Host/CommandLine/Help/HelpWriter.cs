using OriginScript.Host.CommandLine.Listing;
using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Help;

/// <summary>Writes help: usage, arguments, options and summary, each under its heading.</summary>
internal sealed class HelpWriter(TextWriter output, int? width)
{
    /// <summary>A task, a recipe or a command.</summary>
    /// <param name="usage">Its usage, without the program's name.</param>
    /// <param name="parameters">Its own parameters.</param>
    /// <param name="summary">What it does.</param>
    /// <param name="others">The options of origin that it also accepts.</param>
    public void WriteCall(string usage, IReadOnlyList<Parameter> parameters, string summary, IEnumerable<Parameter> others)
    {
        output.WriteLine("Usage:");
        output.WriteLine($"  origin {usage}");
        WriteSection("Arguments:", parameters.Where(parameter => parameter.IsPositional));
        WriteSection("Options:", [.. parameters.Where(parameter => !parameter.IsPositional), .. others]);
        if (summary.Length == 0)
            return;
        output.WriteLine();
        output.WriteLine(summary);
    }

    /// <summary>The tasks in a namespace and the options that all of them accept.</summary>
    public void WriteNamespace(string name, IEnumerable<CommandSignature> tasks, IEnumerable<Parameter> options)
    {
        output.WriteLine($"Tasks in {name}:");
        WriteLines([.. TaskList.FormatRows(tasks).Select(row => ($"  {row.Usage}", row.Summary))]);
        WriteSection("Options:", options);
    }

    /// <summary>A verb, as called in a recipe.</summary>
    public void WriteVerb(Verb verb, IReadOnlyList<CommandSignature> tasks)
    {
        output.WriteLine("Usage in a recipe:");
        output.WriteLine($"  Host(\"name\").{verb.Name}({verb.Parameters})");
        foreach (var task in tasks)
        {
            output.WriteLine();
            output.WriteLine("Usage on the command line:");
            output.WriteLine($"  origin {Usage.Format(task.Name, task.Parameters)}");
            WriteSection("Arguments:", task.Parameters.Where(parameter => parameter.IsPositional));
            WriteSection("Options:", task.Parameters.Where(parameter => !parameter.IsPositional));
        }

        output.WriteLine();
        output.WriteLine($"{verb.Summary} Provided by {verb.Plugin}.".TrimStart());
    }

    private void WriteSection(string heading, IEnumerable<Parameter> parameters)
    {
        var rows = ParameterHelp.FormatRows(parameters);
        if (rows.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(heading);
        WriteLines(rows);
    }

    private void WriteLines(IReadOnlyList<(string Left, string Right)> rows)
    {
        foreach (var line in Table.FormatLines(rows, width))
            output.WriteLine(line);
    }
}
