namespace OriginScript.Remote;

/// <summary>Units of systemd.</summary>
internal sealed class Systemd(IShell shell)
{
    private const int LastLines = 8;

    /// <summary>What systemd says of a unit; null: it knows none of that name.</summary>
    public async Task<Unit?> Find(Run run, string unit) => (await Find(run, [unit]).ConfigureAwait(false))[0];

    /// <summary>What systemd says of those units, in one look.</summary>
    public async Task<IReadOnlyList<Unit?>> Find(Run run, IReadOnlyList<string> units)
    {
        var answer = await shell.Do(run, new(["systemctl", "show", "-p", "LoadState,ActiveState,UnitFileState", "--", .. units.Select(Full)])).ConfigureAwait(false);
        return [.. answer.Output.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Said)];
    }

    /// <summary>Starts a unit, or says what it said last.</summary>
    public async Task Start(Run run, string unit) => await Act(run, "start", unit).ConfigureAwait(false);

    /// <summary>Stops a unit; one that does not run is no error.</summary>
    public async Task Stop(Run run, string unit) => await Act(run, "stop", unit).ConfigureAwait(false);

    /// <summary>Restarts a unit, or says what it said last.</summary>
    public async Task Restart(Run run, string unit) => await Act(run, "restart", unit).ConfigureAwait(false);

    /// <summary>Has a unit start with the machine, or keeps it from that.</summary>
    public async Task SetAtBoot(Run run, string unit, bool atBoot)
    {
        var found = await Known(run, unit).ConfigureAwait(false);
        if (atBoot && found.File == "static")
            throw new OriginException($"{unit} on {shell.Facts.Machine} cannot start with the machine by itself: another unit starts it. Name that one, or start this one only.");
        await shell.Do(run, new Command("systemctl", atBoot ? "enable" : "disable", "--quiet", "--", Full(unit)).AsRoot()).ConfigureAwait(false);
    }

    private async Task Act(Run run, string verb, string unit)
    {
        var command = new Command("systemctl", verb, "--", Full(unit)).AsRoot();
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        if (answer.Succeeded)
            return;
        await Known(run, unit).ConfigureAwait(false);
        var journal = await shell.Run(new Command("journalctl", "--no-pager", "-q", "-o", "cat", "-n", $"{LastLines}", "-u", Full(unit)).AsRoot(), run.Cancel).ConfigureAwait(false);
        throw new CommandException(shell.Facts.Machine, command, answer with { Error = $"{answer.Error}\n{journal.Output}" });
    }

    private async Task<Unit> Known(Run run, string unit) => await Find(run, unit).ConfigureAwait(false) switch
    {
        null => throw new OriginException($"There is no service {unit} on {shell.Facts.Machine}. Install the package that brings it first, or look with systemctl list-unit-files."),
        { File: "masked" } => throw new OriginException($"{unit} on {shell.Facts.Machine} is masked. Unmask it there with systemctl unmask {unit}, or leave it alone."),
        var found => found,
    };

    private static Unit? Said(string block)
    {
        var said = block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return said["LoadState"] == "not-found" ? null : new(said["ActiveState"], said["UnitFileState"]);
    }

    private static string Full(string unit) => unit.Contains('.') ? unit : $"{unit}.service";

    /// <summary>A unit as systemd shows it.</summary>
    /// <param name="Active">active, inactive, failed, activating ...</param>
    /// <param name="File">enabled, disabled, static, masked ...</param>
    internal sealed record Unit(string Active, string File)
    {
        public bool Runs => Active is "active" or "activating" or "reloading";

        public bool AtBoot => File is "enabled" or "generated" or "alias" or "indirect";
    }
}
