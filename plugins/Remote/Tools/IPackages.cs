namespace OriginScript.Remote;

/// <summary>A package manager, in our words; facts choose which.</summary>
internal interface IPackages
{
    /// <summary>How it stands with those packages, in their order; one look for all of them.</summary>
    Task<IReadOnlyList<PackageFound>> Find(Run run, IReadOnlyList<string> names);

    /// <summary>Installs those packages; their index is refreshed first where it is old or does not know them.</summary>
    Task Install(Run run, IReadOnlyList<string> names);

    /// <summary>Removes those packages and no other; a package that others were built on since is an error.</summary>
    /// <param name="run">The run.</param>
    /// <param name="names">The packages.</param>
    /// <param name="leaveConfiguration">Leave their configuration files where they are.</param>
    Task Remove(Run run, IReadOnlyList<string> names, bool leaveConfiguration);
}

/// <summary>How it stands with a package.</summary>
/// <param name="Name">The name that was asked for.</param>
/// <param name="Installed">Whether it is installed.</param>
/// <param name="Leftover">Whether it was removed and its configuration files are there still.</param>
internal sealed record PackageFound(string Name, bool Installed, bool Leftover);
