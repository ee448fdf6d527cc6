using System.Runtime.CompilerServices;

namespace OriginScript.Remote;

/// <summary>Debian's packages.</summary>
internal sealed class Apt(IShell shell) : IPackages
{
    // Of lists that came with the image nobody knows how old they are: the time at which they were put in place counts, not their own.
    private const string ListsAreFresh = "find /var/lib/apt/lists -maxdepth 1 -name '*_Packages*' -cmin -1440 2>/dev/null | grep -q .";

    private static readonly ConditionalWeakTable<IShell, object> Refreshed = [];

    public async Task<IReadOnlyList<PackageFound>> Find(Run run, IReadOnlyList<string> names)
    {
        // It fails when it knows one of them not at all, and still tells of the others.
        var answer = await shell.Run(new(["dpkg-query", "-W", "-f", "${Package} ${Architecture} ${db:Status-Status}\\n", "--", .. names]), run.Cancel).ConfigureAwait(false);
        var known = answer.Lines.Select(line => line.Split(' ')).Where(words => words.Length == 3).ToArray();
        return [.. names.Select(name => new PackageFound(name, Has(known, name, "installed"), Has(known, name, "config-files")))];
    }

    public async Task Install(Run run, IReadOnlyList<string> names)
    {
        if (!await shell.Succeeds(run, Command.Script(ListsAreFresh)).ConfigureAwait(false))
            await Refresh(run).ConfigureAwait(false);
        var answer = await TryInstall(run, names).ConfigureAwait(false);
        if (!answer.Succeeded && (IsUnknown(answer) || answer.Error.Contains("404", StringComparison.Ordinal)) && await Refresh(run).ConfigureAwait(false))
            answer = await TryInstall(run, names).ConfigureAwait(false);
        if (answer.Succeeded)
            await RefuseVirtual(run, names).ConfigureAwait(false);
        else if (IsUnknown(answer))
            throw new OriginException($"{shell.Facts.Machine} knows no package {Unknown(answer)}. Look for its name there with apt-cache search, or add the repository that has it first.");
        else
            throw new CommandException(shell.Facts.Machine, Installing(names), answer);
    }

    public async Task Remove(Run run, IReadOnlyList<string> names, bool leaveConfiguration)
    {
        if (names.Count == 0)
            return;
        var how = leaveConfiguration ? "remove" : "purge";
        var trial = await shell.Do(run, AptGet(["-s", how, "--", .. names])).ConfigureAwait(false);
        var others = trial.Lines.Where(line => line.StartsWith("Remv ", StringComparison.Ordinal) || line.StartsWith("Purg ", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[1])
            .Where(name => !names.Any(ours => ours == name || ours.StartsWith(name + ":", StringComparison.Ordinal)))
            .Distinct()
            .ToArray();

        // What was only ever installed because something needed it may go; what somebody asked for may not.
        var asked = others.Length == 0 ? [] : (await shell.Do(run, new(["apt-mark", "showmanual", "--", .. others])).ConfigureAwait(false)).Lines;
        if (asked.Count > 0)
            throw new OriginException($"{string.Join(", ", names)} cannot be removed from {shell.Facts.Machine} alone: {string.Join(", ", asked)} would go as well. Remove what needs it first.");
        await shell.Do(run, AptGet(["-y", "-q", how, "--", .. names])).ConfigureAwait(false);
    }

    /// <summary>Fetches the lists of packages, at most once for each run and machine; says whether it did.</summary>
    public async Task<bool> Refresh(Run run, bool again = false)
    {
        if (!Refreshed.TryAdd(shell, this) && !again)
            return false;
        await shell.Do(run, Updating).ConfigureAwait(false);
        return true;
    }

    // The time-out of locks is one of installing alone: the lock of the lists, which a machine's first boot holds, is tried again.
    private static Command Updating => Command.Script(
        """
        for second in $(seq 300); do
          said=$(apt-get -q update 2>&1) && exit
          case $said in *'Could not get lock'*) sleep 1 ;; *) break ;; esac
        done
        printf '%s\n' "$said" >&2
        exit 100
        """).AsRoot();

    private Task<Answer> TryInstall(Run run, IReadOnlyList<string> names) => shell.Run(Installing(names), run.Cancel);

    private static Command Installing(IReadOnlyList<string> names) =>
        AptGet(["-y", "-q", "-o", "Dpkg::Options::=--force-confdef", "-o", "Dpkg::Options::=--force-confold", "install", "--", .. names]);

    // Another apt that is at work, as on a machine's first boot, is waited for.
    private static Command AptGet(params IReadOnlyList<string> words) =>
        new Command(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300", .. words]).AsRoot();

    private async Task RefuseVirtual(Run run, IReadOnlyList<string> names)
    {
        if ((await Find(run, names).ConfigureAwait(false)).FirstOrDefault(found => !found.Installed) is { } missing)
            throw new OriginException($"{missing.Name} is no package of its own on {shell.Facts.Machine}, but a name that others provide. Write the package that you want.");
    }

    private static bool IsUnknown(Answer answer) => Unknown(answer).Length > 0;

    private static string Unknown(Answer answer) => string.Join(", ", answer.Error.Split('\n')
        .Select(line => line.Split("Unable to locate package ") is [_, var name] ? name
            : line.StartsWith("E: Package '", StringComparison.Ordinal) && line.Contains("has no installation candidate", StringComparison.Ordinal) ? line.Split('\'')[1] : "")
        .Where(name => name.Length > 0));

    private static bool Has(string[][] known, string name, string status) =>
        known.Any(words => words[2] == status && (words[0] == name || $"{words[0]}:{words[1]}" == name));
}
