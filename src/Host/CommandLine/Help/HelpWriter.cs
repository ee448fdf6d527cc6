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

    /// <summary>A line that says where there is more.</summary>
    public void WriteReference(string text)
    {
        output.WriteLine();
        output.WriteLine(text);
    }

    /// <summary>The tasks in a namespace and the options that all of them accept.</summary>
    public void WriteNamespace(string name, IEnumerable<CommandSignature> tasks, IEnumerable<Parameter> options)
    {
        output.WriteLine($"Tasks in {name}:");
        WriteLines([.. TaskList.FormatRows(tasks).Select(row => ($"  {row.Usage}", row.Summary))]);
        WriteSection("Options:", options);
    }

    /// <summary>The commands that share a first word, each with its own options, and then the options that all of them accept.</summary>
    public void WriteGroup(IReadOnlyList<ICommand> commands, IEnumerable<Parameter> options)
    {
        foreach (var command in commands)
        {
            WriteCall(Usage.Format(command.Name, command.Parameters), command.Parameters, command.Summary, []);
            output.WriteLine();
        }

        output.WriteLine("Options of every command:");
        WriteLines(ParameterHelp.FormatRows(options));
    }

    /// <summary>A verb, as called in a recipe: every overload with its parameters, and its tasks.</summary>
    public void WriteVerbs(IReadOnlyList<Verb> overloads, IReadOnlyList<CommandSignature> tasks)
    {
        foreach (var (index, verb) in overloads.Index())
        {
            if (index > 0)
                output.WriteLine();
            output.WriteLine("Usage in a recipe:");
            output.WriteLine($"  Host(\"name\").{verb.Name}({verb.ParameterList})");
            WriteRows(
                "Parameters:",
                [.. verb.Parameters.Select(parameter => ($"  {parameter.Declaration}", parameter.Help.Length == 0 ? "" : $"# {parameter.Help}"))]
            );
            output.WriteLine();
            output.WriteLine($"{verb.Summary} Provided by {verb.Plugin}.".TrimStart());
        }

        foreach (var task in tasks)
        {
            output.WriteLine();
            output.WriteLine("Usage on the command line:");
            output.WriteLine($"  origin {Usage.Format(task.Name, task.Parameters)}");
            WriteSection("Arguments:", task.Parameters.Where(parameter => parameter.IsPositional));
            WriteSection("Options:", task.Parameters.Where(parameter => !parameter.IsPositional));
        }
    }

    private void WriteSection(string heading, IEnumerable<Parameter> parameters) => WriteRows(heading, ParameterHelp.FormatRows(parameters));

    private void WriteRows(string heading, IReadOnlyList<(string Left, string Right)> rows)
    {
        if (rows.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(heading);
        WriteLines(rows);
    }

    private void WriteLines(IReadOnlyList<(string Left, string Right)> rows)
    {
        foreach (var line in Table.WrapLines(rows, width))
            output.WriteLine(line);
    }
}
