namespace OriginScript.Remote;

/// <summary>Units of systemd.</summary>
internal sealed class Systemd(IShell shell)
{
    private const int LastLines = 8;

    /// <summary>The status of a unit; null if there is none with that name.</summary>
    public async Task<Unit?> Find(Run run, string unit) => (await Find(run, [unit]).ConfigureAwait(false))[0];

    /// <summary>The status of those units, with one command.</summary>
    public async Task<IReadOnlyList<Unit?>> Find(Run run, IReadOnlyList<string> units)
    {
        var answer = await shell
            .RunOrThrow(run, new(["systemctl", "show", "-p", "LoadState,ActiveState,UnitFileState", "--", .. units.Select(FullUnitName)]))
            .ConfigureAwait(false);
        return [.. answer.Output.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(ParseUnit)];
    }

    /// <summary>Starts a unit; the exception shows its last log lines.</summary>
    public async Task Start(Run run, string unit) => await ActOrThrow(run, "start", unit).ConfigureAwait(false);

    /// <summary>Stops a unit; succeeds if it does not run.</summary>
    public async Task Stop(Run run, string unit) => await ActOrThrow(run, "stop", unit).ConfigureAwait(false);

    /// <summary>Restarts a unit; the exception shows its last log lines.</summary>
    public async Task Restart(Run run, string unit) => await ActOrThrow(run, "restart", unit).ConfigureAwait(false);

    /// <summary>Enables or disables a unit at boot.</summary>
    public async Task SetAtBoot(Run run, string unit, bool atBoot)
    {
        var found = await FindOrThrow(run, unit).ConfigureAwait(false);
        if (atBoot && found.File == "static")
            throw new OriginException(
                $"{unit} on {shell.Facts.Machine} cannot be enabled at boot: it is a static unit that another unit starts. Enable that unit, or only start this one."
            );
        await shell
            .RunOrThrow(run, new Command("systemctl", atBoot ? "enable" : "disable", "--quiet", "--", FullUnitName(unit)).AsRoot())
            .ConfigureAwait(false);
    }

    private async Task ActOrThrow(Run run, string verb, string unit)
    {
        var command = new Command("systemctl", verb, "--", FullUnitName(unit)).AsRoot();
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        if (answer.Succeeded)
            return;
        await FindOrThrow(run, unit).ConfigureAwait(false);
        var journal = await shell
            .Run(new Command("journalctl", "--no-pager", "-q", "-o", "cat", "-n", $"{LastLines}", "-u", FullUnitName(unit)).AsRoot(), run.Cancel)
            .ConfigureAwait(false);
        throw shell.CreateFailure(run, command, answer with { Error = $"{answer.Error}\n{journal.Output}" });
    }

    private async Task<Unit> FindOrThrow(Run run, string unit) =>
        await Find(run, unit).ConfigureAwait(false) switch
        {
            null => throw new OriginException(
                $"The service {unit} does not exist on {shell.Facts.Machine}. Install the package that provides it first, or check systemctl list-unit-files."
            ),
            { File: "masked" } => throw new OriginException(
                $"{unit} on {shell.Facts.Machine} is masked. Unmask it there with systemctl unmask {unit}, or remove it from the recipe."
            ),
            var found => found,
        };

    private static Unit? ParseUnit(string block)
    {
        var said = block
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);
        return said["LoadState"] == "not-found" ? null : new(said["ActiveState"], said["UnitFileState"]);
    }

    private static string FullUnitName(string unit) => unit.Contains('.') ? unit : $"{unit}.service";

    /// <summary>The status of a unit.</summary>
    /// <param name="Active">active, inactive, failed, activating ...</param>
    /// <param name="File">enabled, disabled, static, masked ...</param>
    internal sealed record Unit(string Active, string File)
    {
        public bool IsRunning => Active is "active" or "activating" or "reloading";

        public bool StartsAtBoot => File is "enabled" or "generated" or "alias" or "indirect";
    }
}
