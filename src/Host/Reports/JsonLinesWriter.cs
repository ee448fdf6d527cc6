using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Reports;

/// <summary>Writes the output of <c>--json</c>: one object per line, starting with the format version.</summary>
internal sealed class JsonLinesWriter
{
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _lock = new();
    private readonly ArrayBufferWriter<byte> _line = new(1024);
    private readonly Utf8JsonWriter _json;
    private readonly TextWriter _output;
    private readonly PlanSize _size = new();
    private readonly SortedDictionary<Mark, int> _markCounts = [];

    /// <summary>Writes the version line, unless another writer has written it to this terminal.</summary>
    public JsonLinesWriter(Terminal terminal)
    {
        _output = terminal.Output;
        _json = new(_line, Format);
        if (terminal.State.HasVersionLine)
            return;
        terminal.State.HasVersionLine = true;
        var version = typeof(JsonLinesWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        WriteLine(
            "version",
            json =>
            {
                json.WriteString("originscript", version);
                json.WriteString("ui", "1.2");
            }
        );
    }

    /// <summary>Writes a line with a type and members; may be called from several threads.</summary>
    public void WriteLine(string type, Action<Utf8JsonWriter> members)
    {
        lock (_lock)
        {
            _json.WriteStartObject();
            _json.WriteString("type", type);
            members(_json);
            _json.WriteEndObject();
            _json.Flush();
            _output.WriteLine(Encoding.UTF8.GetString(_line.WrittenSpan));
            _line.ResetWrittenCount();
            _json.Reset();
        }
    }

    /// <summary>Writes a line of the action log.</summary>
    public void WriteStep(LogLine line)
    {
        _size.Add(line.Step);
        _markCounts[line.Mark] = _markCounts.GetValueOrDefault(line.Mark) + 1;
        WriteLine("step", json => StepJson.Write(json, _size.Steps, line));
    }

    /// <summary>Writes the last line: the number of steps, hosts, and lines with each mark.</summary>
    public void WriteSummary() =>
        WriteLine(
            "summary",
            json =>
            {
                json.WriteNumber("steps", _size.Steps);
                json.WriteNumber("hosts", _size.Hosts);
                foreach (var (mark, count) in _markCounts)
                    json.WriteNumber(StepJson.MarkName(mark), count);
            }
        );
}
