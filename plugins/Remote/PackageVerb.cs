using OriginScript.Remote;

namespace OriginScript;

/// <summary>Packages of a machine's own package manager.</summary>
public static class PackageVerb
{
    /// <summary>Installs packages with the machine's own package manager, apt or dnf.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="names">The packages, by the names that the package manager knows.</param>
    [Task("remote:package:install")]
    public static HostBuilder Package(this HostBuilder host, params string[] names)
    {
        if (names.Length == 0)
            throw new RecipeException($"remote:package:install on {host.Name} names no package. Write Package(\"git\").");
        if (Array.Find(names, name => name.Length == 0 || name[0] == '-' || name.Any(char.IsWhiteSpace)) is { } wrong)
            throw new RecipeException($"\"{wrong}\" is no package name. Give each package as a word of its own: Package(\"git\", \"curl\").");
        return host.Add(new PackageStep(host, Values.Create(names)));
    }

    /// <summary>Installs packages; the old name of remote:package:install.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="rpm">The packages, by the names that the package manager knows.</param>
    [Task("remote:yum:install")]
    public static HostBuilder YumInstall(HostBuilder host, params string[] rpm) => host.Package(rpm);
}

internal sealed record Packages(Values Names)
{
    public override string ToString() => $"{Names} installed";
}

internal sealed class PackageStep(HostBuilder host, Values names)
    : RemoteStep<Packages>(Machine.Of(host), host.Id("remote:package:install", string.Join(',', names)), [Machine.Of(host).Name, .. names])
{
    protected override Packages Want(Run run) => new(names);
}
