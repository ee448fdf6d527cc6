using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>Recognizes what an undo keeps: its line gives the reason after <c>kept:</c>.</summary>
internal static class KeptLines
{
    public static bool IsKept(this LogLine line) => line.Mark == Mark.Unchanged && line.Text.StartsWith("kept: ", StringComparison.Ordinal);
}
