using System.Text;
using OriginScript.Engine;

namespace OriginScript.Testing;

/// <summary>A report that keeps the action log as text.</summary>
public sealed class Transcript : IReport
{
    private readonly StringWriter _text = new() { NewLine = "\n" };
    private readonly StringBuilder _output = new();
    private readonly ActionLog _log;

    /// <summary>An empty transcript.</summary>
    public Transcript() => _log = new(_text);

    /// <summary>The log as text.</summary>
    public string Text => _text.ToString();

    /// <summary>What programs printed while steps ran them, on both streams.</summary>
    public string Output => _output.ToString();

    /// <summary>The transcript of some lines.</summary>
    public static string Of(IEnumerable<LogLine> lines)
    {
        var transcript = new Transcript();
        foreach (var line in lines)
            ((IReport)transcript).WriteLine(line);
        return transcript.Text;
    }

    void IReport.StepStarted(Step step) { }

    void IReport.StepEnded(LogLine line) { }

    void IReport.WriteLine(LogLine line) => _log.Write(line);

    void IReport.OutputReceived(StepOutput output) => _output.Append(output.Text);
}
