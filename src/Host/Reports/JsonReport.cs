using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>The action log as objects, one a line, and a summary when it is over.</summary>
internal sealed class JsonReport(TextWriter output) : IReport, IDisposable
{
    private readonly JsonLines _lines = new(output);

    public void Started(Step step)
    {
    }

    public void Ended(LogLine line)
    {
    }

    public void Line(LogLine line)
    {
        _lines.Step(line);
        output.Flush();
    }

    /// <summary>What a task prints when it is done.</summary>
    public void Result(string value) => _lines.Line("result", json => json.Say("value", value));

    public void Dispose() => _lines.Summary();
}
