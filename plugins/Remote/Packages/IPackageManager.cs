namespace OriginScript.Remote;

/// <summary>A package manager; the machine's facts choose which.</summary>
public interface IPackageManager
{
    /// <summary>The status of those packages, in their order; one command for all of them.</summary>
    Task<IReadOnlyList<PackageStatus>> Find(Run run, IReadOnlyList<string> names);

    /// <summary>Installs those packages; refreshes the index first if it is old or does not contain them.</summary>
    Task Install(Run run, IReadOnlyList<string> names);

    /// <summary>Installs a package from a file on the machine, such as the one that adds a repository, and then refreshes the index.</summary>
    Task InstallFile(Run run, string path);

    /// <summary>Removes those packages and no others; throws if other packages depend on them.</summary>
    /// <param name="run">The run.</param>
    /// <param name="names">The packages.</param>
    /// <param name="leaveConfiguration">Leave their configuration files where they are.</param>
    Task Remove(Run run, IReadOnlyList<string> names, bool leaveConfiguration);
}

/// <summary>The status of a package.</summary>
/// <param name="Name">The requested name.</param>
/// <param name="Installed">Whether it is installed.</param>
/// <param name="HasLeftoverConfiguration">Whether it was removed but its configuration files remain.</param>
public sealed record PackageStatus(string Name, bool Installed, bool HasLeftoverConfiguration);
