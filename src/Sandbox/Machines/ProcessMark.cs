using System.Globalization;

namespace OriginScript.Sandbox.Machines;

/// <summary>A process that outlives the one that started it: its id, and its start, since ids are used again.</summary>
internal sealed record ProcessMark(int Pid, string Start)
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(20);

    public bool Lives => Of(Stat(Pid)) == this;

    /// <summary>Reads a line of the shape of <c>/proc/PID/stat</c>; null when it is none.</summary>
    public static ProcessMark? Of(string? stat)
    {
        // The second field is the program's name in parentheses, and may have blanks in it.
        if (stat?.LastIndexOf(')') is not (> 0 and var end))
        {
            return null;
        }

        var rest = stat[(end + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return int.TryParse(stat.AsSpan(0, stat.IndexOf(' ')), CultureInfo.InvariantCulture, out var pid) && rest.Length > 19 && rest[0] is not ("Z" or "X")
            ? new(pid, rest[19])
            : null;
    }

    /// <summary>Asks it to end, and makes it end when it has not after a while; comes back when it is gone.</summary>
    public async Task End(TimeSpan patience)
    {
        if (patience > TimeSpan.Zero && Lives)
        {
            await Box.Try(new("kill", "-TERM", $"{Pid}"));
            await Wait(patience);
        }

        if (Lives)
        {
            await Box.Try(new("kill", "-KILL", $"{Pid}"));
            await Wait(TimeSpan.FromSeconds(5));
        }
    }

    private async Task Wait(TimeSpan patience)
    {
        for (var waited = TimeSpan.Zero; Lives && waited < patience; waited += pause)
        {
            await Task.Delay(pause, TimeProvider.System);
        }
    }

    private static string? Stat(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/stat");
        }
        catch (IOException)
        {
            return null;
        }
    }
}
