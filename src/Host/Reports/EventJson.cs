using System.Text.Json;
using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>Writes the events of a run between its steps, with <c>--json</c>. Their members are documented in docs/output.md.</summary>
internal static class EventJson
{
    public static void WriteOutput(JsonLinesWriter lines, Step step, OutputStream stream, string text) =>
        lines.WriteLine(
            "output",
            json =>
            {
                WriteStep(json, step);
                json.WriteString("stream", stream == OutputStream.Output ? "stdout" : "stderr");
                json.WriteScrubbed("text", text);
            }
        );

    public static void WriteStarted(JsonLinesWriter lines, Step step) => lines.WriteLine("started", json => WriteStep(json, step));

    public static void WriteWaiting(JsonLinesWriter lines, Step step, IReadOnlyList<Step> waitsFor) =>
        lines.WriteLine(
            "waiting",
            json =>
            {
                WriteStep(json, step);
                json.WriteScrubbedList("for", waitsFor.Select(other => other.Id.ToString()));
            }
        );

    public static void Write(JsonLinesWriter lines, StepPoll poll) =>
        lines.WriteLine(
            "poll",
            json =>
            {
                WriteStep(json, poll.Step);
                json.WriteScrubbed("now", poll.Now);
                json.WriteScrubbed("want", poll.Want);
                if (poll.Problem is { } problem)
                    json.WriteScrubbed("problem", problem);
                json.WriteNumber("elapsed_ms", (long)poll.Elapsed.TotalMilliseconds);
                json.WriteNumber("timeout_ms", (long)poll.Timeout.TotalMilliseconds);
            }
        );

    public static void Write(JsonLinesWriter lines, RequestTrace request) =>
        lines.WriteLine(
            "request",
            json =>
            {
                json.WriteScrubbed("service", request.Service);
                json.WriteScrubbed("action", request.Action);
                json.WriteNumber("elapsed_ms", (long)request.Elapsed.TotalMilliseconds);
                json.WriteNumber("attempts", request.Attempts);
                WriteOptional(json, "request_id", request.RequestId);
                WriteOptional(json, "error", request.Error);
                WriteOptional(json, "sent", request.Sent);
                WriteOptional(json, "received", request.Received);
            }
        );

    public static void Write(JsonLinesWriter lines, CommandTrace command) =>
        lines.WriteLine(
            "command",
            json =>
            {
                json.WriteScrubbed("machine", command.Machine);
                json.WriteScrubbed("command", command.Command);
                json.WriteNumber("elapsed_ms", (long)command.Elapsed.TotalMilliseconds);
                if (command.ExitCode is { } code)
                    json.WriteNumber("exit_code", code);
                WriteOptional(json, "stdout", command.Output);
                WriteOptional(json, "stderr", command.Error);
            }
        );

    private static void WriteStep(Utf8JsonWriter json, Step step)
    {
        json.WriteScrubbed("id", step.Id.ToString());
        json.WriteScrubbed("host", step.Id.Host);
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteScrubbed(name, value);
    }
}
