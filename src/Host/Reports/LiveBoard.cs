using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>
/// Keeps the board at the foot of the terminal while log lines go past above it. Log and board are two streams on one screen: the board is wiped before
/// a line is printed and drawn again with the next tick, so that neither tears the other.
/// </summary>
internal sealed class LiveBoard : IReport, IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly IReport _printed;
    private readonly Board _board;
    private readonly TextWriter _errors;
    private readonly TimeProvider _clock;
    private readonly BoardDrawing _drawing;
    private readonly ITimer _timer;
    private int _drawn;
    private bool _over;

    /// <summary>Begins to draw.</summary>
    /// <param name="printed">Who prints the log.</param>
    /// <param name="board">What is drawn.</param>
    /// <param name="errors">Where it is drawn.</param>
    /// <param name="clock">The clock of its ticks.</param>
    public LiveBoard(IReport printed, Board board, TextWriter errors, TimeProvider clock)
    {
        (_printed, _board, _errors, _clock) = (printed, board, errors, clock);
        _drawing = new(() => Window.Size, color: true);
        _timer = clock.CreateTimer(_ => Draw(), null, Tick, Tick);
    }

    public void Started(Step step)
    {
        lock (_lock)
            _board.Started(step);
        Aside(() => _printed.Started(step));
    }

    public void Ended(LogLine line)
    {
        lock (_lock)
            _board.Ended(line);
    }

    public void Line(LogLine line) => Aside(() => _printed.Line(line));

    /// <summary>Says a line above the board.</summary>
    public void Say(string line) => Aside(() =>
    {
        _errors.WriteLine(line);
        _errors.Flush();
    });

    /// <summary>Draws it as it is now.</summary>
    public void Draw()
    {
        lock (_lock)
        {
            if (_over)
                return;
            var text = _drawing.Draw(_board, _clock);
            _errors.Write($"{Wiping}{text}");
            _errors.Flush();
            _drawn = text.AsSpan().Count('\n');
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            Wipe();
            _over = true;
        }
    }

    private string Wiping => _drawn == 0 ? "" : $"\e[{_drawn}A\e[0J";

    private void Aside(Action print)
    {
        lock (_lock)
        {
            Wipe();
            print();
        }
    }

    private void Wipe()
    {
        if (_drawn == 0)
            return;
        _errors.Write(Wiping);
        _errors.Flush();
        _drawn = 0;
    }
}
