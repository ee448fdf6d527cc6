using OriginScript.Engine;
using OriginScript.Host.Running;

namespace OriginScript.Host.Reports;

/// <summary>How one comparison, run or undo is shown while it goes on: what is printed, and beside it a live board or lines of progress.</summary>
internal sealed class Show : IDisposable
{
    private readonly Bench _bench;
    private readonly IReport _printed;
    private readonly Action<string> _saidBefore;
    private readonly LiveBoard? _board;

    private Show(Bench bench, IReport printed, IEnumerable<Step> steps)
    {
        (_bench, _printed, _saidBefore) = (bench, printed, bench.Interruption.Say);
        var options = bench.Options;
        if (options is { Verbose: true, Quiet: false })
        {
            Report = new ProgressReport(printed, bench);
            return;
        }

        if (bench.Terminal.CanDraw && options is { Quiet: false, Json: false })
        {
            _board = new(printed, new(steps, bench.Clock), bench.Terminal.Errors, bench.Clock);
            bench.Interruption.Say = _board.Say;
        }

        Report = _board ?? printed;
    }

    /// <summary>Who the engine tells.</summary>
    public IReport Report { get; }

    /// <summary>The action log, as text or as JSON.</summary>
    public static Show Log(Bench bench, IEnumerable<Step> steps) => new(bench, bench.Options.Json ? Json(bench) : new LogReport(bench.Terminal), steps);

    /// <summary>The echo of a single task.</summary>
    public static Show Echoes(Bench bench, IEnumerable<Step> steps) => new(bench, bench.Options.Json ? Json(bench) : new EchoReport(bench), steps);

    /// <summary>The board alone: what is found is shown by the caller.</summary>
    public static Show Silent(Bench bench, IEnumerable<Step> steps) => new(bench, new SilentReport(), steps);

    /// <summary>Prints what a task returns, alone on standard output.</summary>
    public void Result(string value)
    {
        _board?.Dispose();
        if (_printed is JsonReport json)
            json.Result(value);
        else
            _bench.Terminal.Output.WriteLine(value);
    }

    public void Dispose()
    {
        _board?.Dispose();
        _bench.Interruption.Say = _saidBefore;
        (_printed as IDisposable)?.Dispose();
    }

    private static JsonReport Json(Bench bench) => new(bench.Terminal.Output);
}
