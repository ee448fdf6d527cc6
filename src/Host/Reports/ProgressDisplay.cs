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

    private ProgressDisplay(CommandContext bench, IOutputReport shown, IEnumerable<Step> steps, OutputLog? log)
    {
        (_context, _inner, _previousSay) = (bench, shown, bench.Interruption.Notify);
        var (options, printed) = (bench.Options, new OutputReport(shown, log, line => bench.WriteAlways(line)));
        if (options is { Verbose: true, Quiet: false })
        {
            Report = options.Json ? printed : new ProgressReport(printed, bench);
            return;
        }

        if (bench.Terminal.CanDraw && options is { Quiet: false, Json: false })
        {
            _board = new(printed, new(steps, bench.Clock), bench.Terminal.Errors, bench.Clock);
            bench.Interruption.Notify = _board.PrintLine;
        }

        Report = _board ?? (IReport)printed;
    }

    /// <summary>The report that the engine writes to.</summary>
    public IReport Report { get; }

    /// <summary>The action log, as text or as JSON.</summary>
    public static ProgressDisplay ForLog(CommandContext bench, IEnumerable<Step> steps, OutputLog? log = null, bool showsDiff = false) =>
        new(bench, bench.Options.Json ? new JsonReport(bench) : new LogReport(bench.Terminal, bench.WriteInfo, showsDiff), steps, log);

    /// <summary>The command line text of a single task.</summary>
    public static ProgressDisplay ForEcho(CommandContext bench, IEnumerable<Step> steps, OutputLog? log = null) =>
        new(bench, bench.Options.Json ? new JsonReport(bench) : new EchoReport(bench), steps, log);

    /// <summary>The board only; the caller prints the result.</summary>
    public static ProgressDisplay ForBoardOnly(CommandContext bench, IEnumerable<Step> steps) => new(bench, new SilentReport(bench), steps, null);

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
}
