using System.Text.Json;
using OriginScript.Host.Platform;
using OriginScript.Host.Recipes;

namespace OriginScript.Host.Reports;

/// <summary>Writes why a command failed, the last event of <c>--json</c>.</summary>
internal static class ErrorJson
{
    /// <summary>Writes an error.</summary>
    /// <param name="lines">Where it is written.</param>
    /// <param name="message">One sentence or more, without a position.</param>
    /// <param name="exitCode">The program's exit code.</param>
    /// <param name="position">The line of the recipe; null if the error has none.</param>
    public static void Write(JsonLinesWriter lines, string message, int exitCode, SourcePosition? position = null) =>
        lines.WriteLine(
            "error",
            json =>
            {
                json.WriteString("code", NameOf(exitCode));
                json.WriteScrubbed("message", message);
                WritePosition(json, position);
                json.WriteNumber("exit_code", exitCode);
            }
        );

    private static void WritePosition(Utf8JsonWriter json, SourcePosition? position)
    {
        if (position is null)
            return;
        json.WriteString("file", position.File);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
    }

    private static string NameOf(int exitCode) =>
        exitCode switch
        {
            ExitCode.UsageError => "usage",
            ExitCode.CompileError => "compile",
            ExitCode.PluginError => "plugin",
            ExitCode.Cancelled => "cancelled",
            _ => "failed",
        };
}
