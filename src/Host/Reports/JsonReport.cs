using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Reports;

/// <summary>Writes the action log as JSON, one object per line, and a summary at the end.</summary>
internal sealed class JsonReport : IOutputReport, IDisposable
{
    private readonly CommandContext _context;
    private readonly JsonLinesWriter _lines;

    /// <summary>Writes the version line; from now on the calls of ports are events as well.</summary>
    public JsonReport(CommandContext context)
    {
        (_context, _lines) = (context, new(context.Terminal));
        SetEvents(_lines);
    }

    public void StepStarted(Step step) => WriteIfVerbose(() => EventJson.WriteStarted(_lines, step));

    public void StepWaiting(Step step, IReadOnlyList<Step> waitsFor) => WriteIfVerbose(() => EventJson.WriteWaiting(_lines, step, waitsFor));

    public void StepPolled(StepPoll poll)
    {
        if (poll.Problem is not null || _context.Options.Verbose)
            EventJson.Write(_lines, poll);
    }

    public void WriteOutput(Step step, OutputStream stream, string line)
    {
        EventJson.WriteOutput(_lines, step, stream, line);
        _context.Terminal.Output.Flush();
    }

    public void StepEnded(LogLine line) { }

    public void WriteLine(LogLine line)
    {
        _lines.WriteStep(line);
        _context.Terminal.Output.Flush();
    }

    /// <summary>Writes the result of a task.</summary>
    public void WriteResult(string value) => _lines.WriteLine("result", json => json.WriteScrubbed("value", value));

    public void Dispose()
    {
        SetEvents(null);
        _lines.WriteSummary();
    }

    private void SetEvents(JsonLinesWriter? lines)
    {
        if (_context.Trace is TraceLog trace)
            trace.Events = lines;
    }

    private void WriteIfVerbose(Action write)
    {
        if (!_context.Options.Verbose)
            return;
        write();
        _context.Terminal.Output.Flush();
    }
}
