using OriginScript.Engine;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;
using OriginScript.Host.Recipes;
using OriginScript.Host.Reports;

namespace OriginScript.Host;

/// <summary>Reports to the user why the program fails, and maps it to an exit code.</summary>
/// <param name="terminal">Where it is written.</param>
/// <param name="verbose">Whether an exception is shown as a whole.</param>
/// <param name="json">Whether the output ends with an error event.</param>
internal sealed class ErrorReporter(Terminal terminal, bool verbose, bool json)
{
    /// <summary>Writes one sentence, or the whole exception, and returns the exit code.</summary>
    public int Report(Exception exception)
    {
        terminal.State.IsEnding = true;
        var exitCode = ExitCodeFor(exception);
        if (json)
            WriteEvents(exception, exitCode);
        terminal.Output.Flush();
        var message = Secret.Scrub(verbose ? exception.ToString() : MessageFor(exception));
        terminal.Errors.WriteLine(exception is CompileException or UsageException ? message : VisibleText.Indent(message));
        return exitCode;
    }

    /// <summary>Ends the output of a command that reported its failure itself, and returns the exit code. The answer "false" of a query is no failure.</summary>
    public int Complete(int exitCode)
    {
        var message = terminal.State.FirstFailure ?? terminal.State.LastMessage ?? (exitCode == ExitCode.Cancelled ? Cancelled : null);
        if (json && exitCode is not (ExitCode.Success or ExitCode.ChangesPending) && message is not null)
            ErrorJson.Write(new JsonLinesWriter(terminal), message, exitCode);
        return exitCode;
    }

    /// <summary>Flushes what was written, and returns the exit code: that of a failure if data could not be written.</summary>
    public int Flush(int exitCode)
    {
        terminal.Output.Flush();
        if (terminal.FindOutputFailure() is { } failure)
        {
            terminal.Errors.WriteLine($"Standard output cannot be written: {failure}. Send it to a file or a terminal that can take it.");
            exitCode = exitCode == ExitCode.Success ? ExitCode.StepFailed : exitCode;
        }

        terminal.Errors.Flush();
        return exitCode;
    }

    private const string Cancelled = "Cancelled.";

    private void WriteEvents(Exception exception, int exitCode)
    {
        var lines = new JsonLinesWriter(terminal);
        switch (exception)
        {
            case CompileException compile:
                foreach (var note in compile.Notes)
                    ErrorJson.Write(lines, note, exitCode);
                foreach (var error in compile.Diagnostics.Where(diagnostic => diagnostic.IsError))
                    ErrorJson.Write(lines, error.Message, exitCode, new(error.File, error.Line, error.Column));
                break;
            case RecipeErrorException { Position: { } at } error:
                ErrorJson.Write(lines, error.Reason, exitCode, at);
                break;
            default:
                ErrorJson.Write(lines, MessageFor(exception), exitCode);
                break;
        }
    }

    private static string MessageFor(Exception exception) =>
        exception switch
        {
            _ when OpenFileLimit.DescribeIfReached(exception) is { } limit => limit,
            OriginException => exception.Message,
            OperationCanceledException => Cancelled,
            _ when PluginFailure.TryDescribe(exception) is { } failure => $"{failure} Run it again with --verbose to see the stack trace.",
            _ => $"Unexpected error: {exception.Message.ReplaceLineEndings(" ")} Run it again with --verbose to see the stack trace.",
        };

    private static int ExitCodeFor(Exception exception) =>
        exception switch
        {
            _ when OpenFileLimit.DescribeIfReached(exception) is not null => ExitCode.StepFailed,
            UsageException => ExitCode.UsageError,
            CompileException { IsPluginProblem: false } => ExitCode.CompileError,
            PluginException or CompileException => ExitCode.PluginError,
            OperationCanceledException => ExitCode.Cancelled,
            _ => ExitCode.StepFailed,
        };
}
