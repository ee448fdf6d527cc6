using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>A report that shows the output of commands line by line.</summary>
internal interface IOutputReport : IReport
{
    /// <summary>Shows a line without control characters.</summary>
    void WriteOutput(Step step, OutputStream stream, string line);
}
