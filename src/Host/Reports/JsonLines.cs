using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>What <c>--json</c> prints: one object a line, the first of them the version of the format.</summary>
internal sealed class JsonLines
{
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _line = new(1024);
    private readonly Utf8JsonWriter _json;
    private readonly TextWriter _output;
    private readonly Extent _extent = new();
    private readonly SortedDictionary<Mark, int> _marks = [];

    /// <summary>Begins with the version line.</summary>
    public JsonLines(TextWriter output)
    {
        _output = output;
        _json = new(_line, Format);
        var version = typeof(JsonLines).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Line("version", json =>
        {
            json.WriteString("originscript", version);
            json.WriteString("ui", "1.0");
        });
    }

    /// <summary>A line with that type and those members.</summary>
    public void Line(string type, Action<Utf8JsonWriter> members)
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

    /// <summary>A line of the action log.</summary>
    public void Step(LogLine line)
    {
        _extent.Add(line.Step);
        _marks[line.Mark] = _marks.GetValueOrDefault(line.Mark) + 1;
        Line("step", json => StepJson.Write(json, _extent.Steps, line));
    }

    /// <summary>The last line: how many steps, hosts, and lines of each mark.</summary>
    public void Summary() => Line("summary", json =>
    {
        json.WriteNumber("steps", _extent.Steps);
        json.WriteNumber("hosts", _extent.Hosts);
        foreach (var (mark, count) in _marks)
            json.WriteNumber(StepJson.Word(mark), count);
    });
}
