namespace OriginScript.Sandbox.Machines;

/// <summary>A process that outlives the one that starts it.</summary>
/// <param name="Name">Of the kernel's groups that it and all its children are in.</param>
/// <param name="Mark">The file that tells which process it is; written before the process does anything.</param>
/// <param name="Output">The file that gets what it prints.</param>
internal sealed record Detached(string Name, string Mark, string Output)
{
    // Groups of its own, or two machines would stop each other's services; the id and the start are on disk before it runs; and nothing of the
    // program that starts it is left in it.
    private const string Script = """
        exec </dev/null >>"$4" 2>&1
        set -e
        for tree in /sys/fs/cgroup /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do
            if [ -f $tree/cgroup.procs ]; then
                mkdir -p $tree/originscript/$1
                echo 0 >$tree/originscript/$1/cgroup.procs
            fi
        done
        { cat /proc/$$/stat; echo "$2"; } >"$3.new"
        mv "$3.new" "$3"
        shift 4
        exec setsid "$@"
        """;

    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(2);

    /// <summary>The process, and what was noted about it at its start; null when it does not run.</summary>
    public (ProcessMark Process, string Note)? Running()
    {
        try
        {
            return File.ReadAllLines(Mark) is [var stat, var note, ..] && ProcessMark.Of(stat) is { Lives: true } process ? (process, note) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Starts it; comes back when it is on disk which process it is.</summary>
    /// <exception cref="SandboxException">It could not be started.</exception>
    public async Task Start(Command command, string note = "")
    {
        File.Delete(Mark);
        using var process = Box.Launch(new("sh", ["-c", Script, "detached", Name, note, Mark, Output, command.Program, .. command.Arguments]));
        while (!File.Exists(Mark))
        {
            if (process.HasExited)
            {
                throw new SandboxException($"{command.Program} could not be started: see {Output}.");
            }

            await Task.Delay(pause, TimeProvider.System);
        }
    }

    /// <summary>Ends it and all its children, the hard way when it does not by itself within that time.</summary>
    public async Task End(TimeSpan patience)
    {
        if (Running() is { } running)
        {
            await running.Process.End(patience);
        }

        await new ControlGroups(Name).Remove();
        if (File.Exists(Mark))
        {
            File.Delete(Mark);
        }
    }
}
