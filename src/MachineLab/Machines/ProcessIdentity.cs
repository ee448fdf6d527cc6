using System.Globalization;

namespace OriginScript.MachineLab.Machines;

/// <summary>Identifies a process by id and start time, because ids are reused.</summary>
internal sealed record ProcessIdentity(int Pid, string Start)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public bool IsRunning => Parse(ReadStat(Pid)) == this;

    /// <summary>Parses a line in the format of <c>/proc/PID/stat</c>; null: not valid.</summary>
    public static ProcessIdentity? Parse(string? stat)
    {
        // The second field is the program's name in parentheses, and may contain blanks.
        if (stat?.LastIndexOf(')') is not (> 0 and var end))
            return null;

        var rest = stat[(end + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
            int.TryParse(stat.AsSpan(0, stat.IndexOf(' ')), CultureInfo.InvariantCulture, out var pid)
            && rest.Length > 19
            && rest[0] is not ("Z" or "X")
            ? new(pid, rest[19])
            : null;
    }

    /// <summary>Terminates it, and kills it if it has not exited within the timeout; returns when it has exited.</summary>
    public async Task Stop(TimeSpan gracePeriod)
    {
        if (gracePeriod > TimeSpan.Zero && IsRunning)
        {
            await HostProcess.TryRun(new("kill", "-TERM", $"{Pid}"));
            await WaitForExit(gracePeriod);
        }

        if (IsRunning)
        {
            await HostProcess.TryRun(new("kill", "-KILL", $"{Pid}"));
            await WaitForExit(TimeSpan.FromSeconds(5));
        }
    }

    private async Task WaitForExit(TimeSpan gracePeriod)
    {
        for (var waited = TimeSpan.Zero; IsRunning && waited < gracePeriod; waited += Pause)
            await Task.Delay(Pause, TimeProvider.System);
    }

    private static string? ReadStat(int pid)
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
