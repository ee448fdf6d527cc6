using OriginScript.Engine;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Reports;

/// <summary>Displays one live plan, run or undo in progress: the printed log, and either a live board or progress lines.</summary>
internal sealed class ProgressDisplay : IDisposable
{
    private readonly CommandContext _context;
    private readonly IReport _inner;
    private readonly Action<string> _previousSay;
    private readonly LiveBoard? _board;

    private ProgressDisplay(CommandContext bench, IReport printed, IEnumerable<Step> steps)
    {
        (_context, _inner, _previousSay) = (bench, printed, bench.Interruption.Notify);
        var options = bench.Options;
        if (options is { Verbose: true, Quiet: false })
        {
            Report = new ProgressReport(printed, bench);
            return;
        }

        if (bench.Terminal.CanDraw && options is { Quiet: false, Json: false })
        {
            _board = new(printed, new(steps, bench.Clock), bench.Terminal.Errors, bench.Clock);
            bench.Interruption.Notify = _board.PrintLine;
        }

        Report = _board ?? printed;
    }

    /// <summary>The report that the engine writes to.</summary>
    public IReport Report { get; }

    /// <summary>The action log, as text or as JSON.</summary>
    public static ProgressDisplay ForLog(CommandContext bench, IEnumerable<Step> steps) => new(bench, bench.Options.Json ? CreateJsonReport(bench) : new LogReport(bench.Terminal), steps);

    /// <summary>The command line text of a single task.</summary>
    public static ProgressDisplay ForEcho(CommandContext bench, IEnumerable<Step> steps) => new(bench, bench.Options.Json ? CreateJsonReport(bench) : new EchoReport(bench), steps);

    /// <summary>The board only; the caller prints the result.</summary>
    public static ProgressDisplay ForBoardOnly(CommandContext bench, IEnumerable<Step> steps) => new(bench, new SilentReport(), steps);

    /// <summary>Prints the result of a task as the only text on standard output.</summary>
    public void WriteResult(string value)
    {
        _board?.Dispose();
        if (_inner is JsonReport json)
            json.WriteResult(value);
        else
            _context.Terminal.Output.WriteLine(value);
    }

    public void Dispose()
    {
        _board?.Dispose();
        _context.Interruption.Notify = _previousSay;
        (_inner as IDisposable)?.Dispose();
    }

    private static JsonReport CreateJsonReport(CommandContext bench) => new(bench.Terminal.Output);
}
