using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>
/// Keeps the board at the bottom of the terminal while log lines scroll above it. Log and board are two streams on one screen: the board is erased before
/// a line is printed and redrawn on the next tick, so that they do not overwrite each other.
/// </summary>
internal sealed class LiveBoard : IReport, IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly IReport _inner;
    private readonly Board _board;
    private readonly TextWriter _errors;
    private readonly TimeProvider _clock;
    private readonly BoardRenderer _renderer;
    private readonly ITimer _timer;
    private int _drawnLines;
    private bool _isDisposed;

    /// <summary>Starts drawing.</summary>
    /// <param name="printed">The report that prints the log.</param>
    /// <param name="board">The board to draw.</param>
    /// <param name="errors">The stream to draw on.</param>
    /// <param name="clock">The clock for its ticks.</param>
    public LiveBoard(IReport printed, Board board, TextWriter errors, TimeProvider clock)
    {
        (_inner, _board, _errors, _clock) = (printed, board, errors, clock);
        _renderer = new(() => TerminalWindow.Size, color: true);
        _timer = clock.CreateTimer(_ => Redraw(), null, Tick, Tick);
    }

    public void StepStarted(Step step)
    {
        lock (_lock)
            _board.Started(step);
        PrintAbove(() => _inner.StepStarted(step));
    }

    public void StepEnded(LogLine line)
    {
        lock (_lock)
            _board.Ended(line);
        PrintAbove(() => _inner.StepEnded(line));
    }

    public void WriteLine(LogLine line) => PrintAbove(() => _inner.WriteLine(line));

    public void StepWaiting(Step step, IReadOnlyList<Step> waitsFor)
    {
        lock (_lock)
            _board.Waiting(step, waitsFor);
        PrintAbove(() => _inner.StepWaiting(step, waitsFor));
    }

    public void StepPolled(StepPoll poll)
    {
        lock (_lock)
            _board.Polled(poll);
        PrintAbove(() => _inner.StepPolled(poll));
    }

    public void OutputReceived(StepOutput output) => PrintAbove(() => _inner.OutputReceived(output));

    /// <summary>Writes a line above the board.</summary>
    public void PrintLine(string line) =>
        PrintAbove(() =>
        {
            _errors.WriteLine(line);
            _errors.Flush();
        });

    /// <summary>Redraws the board.</summary>
    public void Redraw()
    {
        lock (_lock)
        {
            if (_isDisposed)
                return;
            var text = _renderer.Render(_board, _clock);
            ScrubbingWriter.WriteControl(_errors, $"{EraseSequence}{text}");
            _errors.Flush();
            _drawnLines = text.AsSpan().Count('\n');
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            Erase();
            _isDisposed = true;
        }
    }

    private string EraseSequence => _drawnLines == 0 ? "" : $"\e[{_drawnLines}A\e[0J";

    private void PrintAbove(Action print)
    {
        lock (_lock)
        {
            Erase();
            print();
        }
    }

    private void Erase()
    {
        if (_drawnLines == 0)
            return;
        ScrubbingWriter.WriteControl(_errors, EraseSequence);
        _errors.Flush();
        _drawnLines = 0;
    }
}
