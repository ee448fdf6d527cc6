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

    private ProgressDisplay(CommandContext context, IOutputReport shown, IEnumerable<Step> steps, OutputLog? log)
    {
        (_context, _inner, _previousSay) = (context, shown, context.Interruption.Notify);
        var (options, printed) = (context.Options, new OutputReport(shown, log, line => context.WriteAlways(line)));
        if (options is { Verbose: true, Quiet: false })
        {
            Report = options.Json ? printed : new ProgressReport(printed, context);
            return;
        }

        if (context.Terminal.CanDraw && options is { Quiet: false, Json: false })
        {
            _board = new(printed, new(steps, context.Clock), context.Terminal.Errors, context.Clock);
            context.Interruption.Notify = _board.PrintLine;
        }

        Report = _board ?? (IReport)printed;
    }

    /// <summary>The report that the engine writes to.</summary>
    public IReport Report { get; }

    /// <summary>The action log, as text or as JSON.</summary>
    public static ProgressDisplay ForLog(CommandContext context, IEnumerable<Step> steps, OutputLog? log = null, bool showsDiff = false) =>
        new(context, context.Options.Json ? new JsonReport(context) : new LogReport(context.Terminal, context.WriteInfo, showsDiff), steps, log);

    /// <summary>The command line text of a single task.</summary>
    public static ProgressDisplay ForEcho(CommandContext context, IEnumerable<Step> steps, OutputLog? log = null) =>
        new(context, context.Options.Json ? new JsonReport(context) : new EchoReport(context), steps, log);

    /// <summary>The board only; the caller prints the result.</summary>
    public static ProgressDisplay ForBoardOnly(CommandContext context, IEnumerable<Step> steps) =>
        new(context, new SilentReport(context), steps, null);

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
