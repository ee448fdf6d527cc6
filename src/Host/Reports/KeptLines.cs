using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>What an undo leaves: its line says why behind <c>kept:</c>.</summary>
internal static class KeptLines
{
    public static bool IsKept(this LogLine line) => line.Mark == Mark.Unchanged && line.Text.StartsWith("kept: ", StringComparison.Ordinal);
}
