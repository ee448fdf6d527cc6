namespace OriginScript.Remote;

/// <summary>The tasks that query a machine.</summary>
public static class MachineQueries
{
    /// <summary>Prints a machine's distribution and version, joined: debian12.</summary>
    /// <param name="run">The run.</param>
    /// <param name="hostname">The machine.</param>
    [Task("remote:distribution")]
    public static Task<IReadOnlyList<Distribution>> Distribution(Run run, string hostname) =>
        QueryFacts(run, hostname, facts => new Distribution(facts.Distribution, facts.Version));

    /// <summary>Prints a machine's processor: x86_64.</summary>
    /// <param name="run">The run.</param>
    /// <param name="hostname">The machine.</param>
    [Task("remote:arch")]
    public static Task<IReadOnlyList<MachineFact>> Arch(Run run, string hostname) =>
        QueryFacts(run, hostname, facts => new MachineFact(facts.Architecture));

    /// <summary>Prints the program that a machine started first: systemd.</summary>
    /// <param name="run">The run.</param>
    /// <param name="hostname">The machine.</param>
    [Task("remote:pidone")]
    public static Task<IReadOnlyList<MachineFact>> PidOne(Run run, string hostname) =>
        QueryFacts(run, hostname, facts => new MachineFact(facts.PidOne));

    /// <summary>Prints the name that a machine gives itself.</summary>
    /// <param name="run">The run.</param>
    /// <param name="hostname">The machine.</param>
    [Task("remote:get_hostname")]
    public static async Task<IReadOnlyList<MachineFact>> GetHostname(Run run, string hostname)
    {
        var shell = await Open(run, hostname).ConfigureAwait(false);
        return [new((await shell.RunOrThrow(run, new("uname", "-n")).ConfigureAwait(false)).Value)];
    }

    private static async Task<IReadOnlyList<TRow>> QueryFacts<TRow>(Run run, string hostname, Func<Facts, TRow> row) =>
        [row((await Open(run, hostname).ConfigureAwait(false)).Facts)];

    private static Task<IShell> Open(Run run, string hostname) => run.Get<IShells>().Open(new(hostname), run.Cancel);
}

/// <summary>A distribution.</summary>
/// <param name="Name">As os-release calls it.</param>
/// <param name="Version">Its version; empty where it has none.</param>
public sealed record Distribution(string Name, string Version)
{
    /// <summary>Name and version, joined.</summary>
    public override string ToString() => Name + Version;
}

/// <summary>One value read from a machine.</summary>
/// <param name="Value">The value.</param>
public sealed record MachineFact(string Value)
{
    /// <summary>The value.</summary>
    public override string ToString() => Value;
}
