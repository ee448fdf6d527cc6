namespace OriginScript.Puppet;

/// <summary>A module as a recipe names it.</summary>
/// <param name="Name">Author and module with a hyphen between them.</param>
/// <param name="Version">The exact version; null: any.</param>
internal sealed record ModuleName(string Name, string? Version)
{
    /// <summary>The Debian package of that module.</summary>
    public string Package => $"puppet-module-{Name.Replace('_', '-').ToLowerInvariant()}";

    /// <summary>The module behind <c>puppetlabs-ntp</c>, <c>puppetlabs/ntp</c> or <c>puppetlabs-ntp@9.1.0</c>.</summary>
    public static ModuleName Parse(string text) => text.Split('@') is [var name, var version] ? new(WithHyphen(name), version) : new(WithHyphen(text), null);

    /// <summary>The name with a hyphen, which metadata of old modules write with a slash.</summary>
    public static string WithHyphen(string name) => name.Replace('/', '-');
}
