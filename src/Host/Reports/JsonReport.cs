using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>Writes the action log as JSON, one object per line, and a summary at the end.</summary>
internal sealed class JsonReport(TextWriter output) : IReport, IDisposable
{
    private readonly JsonLinesWriter _lines = new(output);

    public void StepStarted(Step step)
    {
    }

    public void StepEnded(LogLine line)
    {
    }

    public void WriteLine(LogLine line)
    {
        _lines.WriteStep(line);
        output.Flush();
    }

    /// <summary>Writes the result of a task.</summary>
    public void WriteResult(string value) => _lines.WriteLine("result", json => json.WriteScrubbed("value", value));

    public void Dispose() => _lines.WriteSummary();
}
