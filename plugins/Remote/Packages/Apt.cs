using System.Runtime.CompilerServices;

namespace OriginScript.Remote;

/// <summary>Debian's packages.</summary>
internal sealed class Apt(IShell shell) : IPackageManager
{
    // The age of package lists from the image is unknown: the time at which they were put in place counts, not their modification time.
    private const string FreshListsScript = "find /var/lib/apt/lists -maxdepth 1 -name '*_Packages*' -cmin -1440 2>/dev/null | grep -q .";

    private const int MaxProviders = 8;

    private static readonly ConditionalWeakTable<IShell, object> RefreshedShells = [];

    public async Task<IReadOnlyList<PackageStatus>> Find(Run run, IReadOnlyList<string> names)
    {
        // It fails if one of them is unknown, and still reports the others.
        var answer = await shell
            .Run(new(["dpkg-query", "-W", "-f", "${Package} ${Architecture} ${db:Status-Status}\\n", "--", .. names]), run.Cancel)
            .ConfigureAwait(false);
        var known = answer.Lines.Select(line => line.Split(' ')).Where(words => words.Length == 3).ToArray();
        return [.. names.Select(name => new PackageStatus(name, HasStatus(known, name, "installed"), HasStatus(known, name, "config-files")))];
    }

    public async Task Install(Run run, IReadOnlyList<string> names)
    {
        if (!await shell.Succeeds(run, Command.Script(FreshListsScript)).ConfigureAwait(false))
            await RefreshLists(run).ConfigureAwait(false);
        var answer = await TryInstall(run, names).ConfigureAwait(false);
        if (
            !answer.Succeeded
            && (HasUnknownPackages(answer) || answer.Error.Contains("404", StringComparison.Ordinal))
            && await RefreshLists(run).ConfigureAwait(false)
        )
            answer = await TryInstall(run, names).ConfigureAwait(false);
        if (answer.Succeeded)
            await ThrowIfVirtual(run, names).ConfigureAwait(false);
        else if (HasUnknownPackages(answer) && await FindProviders(run, UnknownPackages(answer)).ConfigureAwait(false) is { Count: > 0 })
            throw new OriginException(await DescribeVirtual(run, UnknownPackages(answer)).ConfigureAwait(false));
        else if (HasUnknownPackages(answer))
            throw new OriginException(
                $"The package {UnknownPackages(answer)} is not available on {shell.Facts.Machine}. Search for its name there with apt-cache search, or add the repository that provides it first."
            );
        else
            throw shell.CreateFailure(run, AptCommands.Install(names), answer);
    }

    public async Task InstallFile(Run run, string path)
    {
        var answer = await TryInstall(run, [path]).ConfigureAwait(false);
        if (!answer.Succeeded)
            throw shell.CreateFailure(run, AptCommands.Install([path]), answer);
        await RefreshLists(run, again: true).ConfigureAwait(false);
    }

    public async Task Remove(Run run, IReadOnlyList<string> names, bool leaveConfiguration)
    {
        if (names.Count == 0)
            return;
        var how = leaveConfiguration ? "remove" : "purge";
        var trial = await shell.RunOrThrow(run, AptCommands.Run(["-s", how, "--", .. names])).ConfigureAwait(false);
        var others = trial
            .Lines.Where(line => line.StartsWith("Remv ", StringComparison.Ordinal) || line.StartsWith("Purg ", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[1])
            .Where(name => !names.Any(ours => ours == name || ours.StartsWith(name + ":", StringComparison.Ordinal)))
            .Distinct()
            .ToArray();

        // Automatically installed packages may be removed as well; manually installed ones may not.
        var asked =
            others.Length == 0 ? [] : (await shell.RunOrThrow(run, new(["apt-mark", "showmanual", "--", .. others])).ConfigureAwait(false)).Lines;
        if (asked.Count > 0)
            throw new OriginException(
                $"{string.Join(", ", names)} cannot be removed from {shell.Facts.Machine} alone: {string.Join(", ", asked)} would be removed too. Remove what depends on it first."
            );
        await shell.RunOrThrow(run, AptCommands.Run(["-y", "-q", how, "--", .. names])).ConfigureAwait(false);
    }

    /// <summary>Updates the package lists, at most once for each run and machine; returns whether it did.</summary>
    public async Task<bool> RefreshLists(Run run, bool again = false)
    {
        if (!RefreshedShells.TryAdd(shell, this) && !again)
            return false;
        await shell.RunOrThrow(run, AptCommands.Update).ConfigureAwait(false);
        return true;
    }

    // Killed, or without power, dpkg leaves packages half installed, and apt refuses to continue until they are configured.
    private async Task<CommandResult> TryInstall(Run run, IReadOnlyList<string> names)
    {
        var answer = await shell.Run(AptCommands.Install(names), run.Cancel).ConfigureAwait(false);
        if (answer.Succeeded || !answer.Error.Contains("dpkg --configure -a", StringComparison.Ordinal))
            return answer;
        await shell.RunOrThrow(run, AptCommands.Configure).ConfigureAwait(false);
        return await shell.Run(AptCommands.Install(names), run.Cancel).ConfigureAwait(false);
    }

    private async Task ThrowIfVirtual(Run run, IReadOnlyList<string> names)
    {
        if ((await Find(run, names).ConfigureAwait(false)).FirstOrDefault(found => !found.Installed) is { } missing)
            throw new OriginException(await DescribeVirtual(run, missing.Name).ConfigureAwait(false));
    }

    private async Task<string> DescribeVirtual(Run run, string name)
    {
        var providers = await FindProviders(run, name).ConfigureAwait(false);
        return $"{name} is a virtual package on {shell.Facts.Machine}. Name the package that provides it"
            + (providers.Count == 0 ? "." : $": {string.Join(", ", providers.Take(MaxProviders))}{(providers.Count > MaxProviders ? ", ..." : ".")}");
    }

    // The lines after "Reverse Provides:" begin with the name of a package that provides it.
    private async Task<IReadOnlyList<string>> FindProviders(Run run, string name)
    {
        var answer = await shell.Run(new("apt-cache", "showpkg", "--", name), run.Cancel).ConfigureAwait(false);
        return
        [
            .. answer
                .Lines.SkipWhile(line => !line.StartsWith("Reverse Provides:", StringComparison.Ordinal))
                .Skip(1)
                .Select(line => line.Split(' ')[0])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool HasUnknownPackages(CommandResult answer) => UnknownPackages(answer).Length > 0;

    private static string UnknownPackages(CommandResult answer) =>
        string.Join(
            ", ",
            answer
                .Error.Split('\n')
                .Select(line =>
                    line.Split("Unable to locate package ") is [_, var name] ? name
                    : line.StartsWith("E: Package '", StringComparison.Ordinal)
                    && line.Contains("has no installation candidate", StringComparison.Ordinal)
                        ? line.Split('\'')[1]
                    : ""
                )
                .Where(name => name.Length > 0)
        );

    private static bool HasStatus(string[][] known, string name, string status) =>
        known.Any(words => words[2] == status && (words[0] == name || $"{words[0]}:{words[1]}" == name));
}
