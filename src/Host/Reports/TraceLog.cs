using System.Globalization;
using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Reports;

/// <summary>With <c>--verbose</c>, shows each call of a port on standard error, or as an event with <c>--json</c>; with <c>-vv</c> its bodies as well.</summary>
/// <param name="options">How much is shown.</param>
/// <param name="interruption">Writes a line; a live board inserts it above itself.</param>
internal sealed class TraceLog(GlobalOptions options, Interruption interruption) : ITrace
{
    public TraceLevel Level =>
        options switch
        {
            { Quiet: true } or { Verbose: false } => TraceLevel.None,
            { ShowsBodies: true } => TraceLevel.Bodies,
            _ => TraceLevel.Calls,
        };

    /// <summary>Receives the events instead, with <c>--json</c>.</summary>
    public JsonLinesWriter? Events { get; set; }

    public void Report(RequestTrace request)
    {
        if (Level == TraceLevel.None)
            return;
        if (Events is { } events)
        {
            EventJson.Write(events, request);
            return;
        }

        var outcome = request.Error is null ? Milliseconds(request.Elapsed) : $"{request.Error} after {Milliseconds(request.Elapsed)}";
        var attempts = request.Attempts > 1 ? $", {request.Attempts} attempts" : "";
        var id = request.RequestId is null ? "" : $", request {request.RequestId}";
        Write($"- {request.Service} {request.Action}: {outcome}{attempts}{id}", ('>', request.Sent), ('<', request.Received));
    }

    public void Report(CommandTrace command)
    {
        if (Level == TraceLevel.None)
            return;
        if (Events is { } events)
        {
            EventJson.Write(events, command);
            return;
        }

        var outcome = command.ExitCode is { } code ? $"exit code {code}" : "connection lost";
        Write($"- {command.Machine}: `{command.Command}` {outcome}, {Milliseconds(command.Elapsed)}", ('<', command.Output), ('!', command.Error));
    }

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms");

    // One call of Notify, so that the lines of parallel calls stay together.
    private void Write(string line, params ReadOnlySpan<(char Mark, string? Text)> bodies)
    {
        var lines = new List<string> { VisibleText.Format(line) };
        foreach (var (mark, text) in bodies)
            lines.AddRange(
                (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(body => $"    {mark} {VisibleText.Format(body.TrimEnd('\r'))}")
            );
        interruption.Notify(string.Join(Environment.NewLine, lines));
    }
}
