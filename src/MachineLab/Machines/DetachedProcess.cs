using OriginScript.AwsEmulator;

namespace OriginScript.MachineLab.Machines;

/// <summary>A process that outlives the process that starts it.</summary>
/// <param name="Name">The name of the cgroups of the process and its children.</param>
/// <param name="MarkFile">The file that identifies the process; written before the process does anything.</param>
/// <param name="OutputFile">The file for its output.</param>
internal sealed record DetachedProcess(string Name, string MarkFile, string OutputFile)
{
    // It gets cgroups of its own, or two machines would stop each other's services; its id and start time are on disk before it runs; and it
    // inherits nothing from the program that starts it.
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

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <summary>The process, and the note from its start; null: it does not run.</summary>
    public (ProcessIdentity Process, string Note)? FindRunning()
    {
        try
        {
            return File.ReadAllLines(MarkFile) is [var stat, var note, ..] && ProcessIdentity.Parse(stat) is { IsRunning: true } process
                ? (process, note)
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Starts it; returns after the process identity is on disk.</summary>
    /// <exception cref="SandboxException">It could not be started.</exception>
    public async Task Start(HostCommand command, string note = "")
    {
        File.Delete(MarkFile);
        using var process = HostProcess.Launch(
            new("sh", ["-c", Script, "detached", Name, note, MarkFile, OutputFile, command.Program, .. command.Arguments])
        );
        while (!File.Exists(MarkFile))
        {
            if (process.HasExited)
                throw new SandboxException($"{command.Program} could not be started: see {OutputFile}.");

            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    /// <summary>Stops it and all its children, and kills them if they do not exit within the timeout.</summary>
    public async Task Stop(TimeSpan gracePeriod)
    {
        if (FindRunning() is { } running)
            await running.Process.Stop(gracePeriod);

        await new ControlGroups(Name).KillAndRemove();
        if (File.Exists(MarkFile))
            File.Delete(MarkFile);
    }
}
