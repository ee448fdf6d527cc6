namespace OriginScript.Puppet;

/// <summary>A vendor of Puppet packages, with its package names and paths.</summary>
/// <param name="Name">Its name in recipes.</param>
/// <param name="Release">The package that adds the vendor's repository; null for the distribution's own packages.</param>
/// <param name="Server">The package of the master.</param>
/// <param name="Agent">The package of the client.</param>
/// <param name="CodeFolder">The parent of the environments folder.</param>
internal sealed record PuppetVendor(string Name, string? Release, string Server, string Agent, string CodeFolder)
{
    public const string Default = "openvox";

    private static readonly PuppetVendor[] All =
    [
        new("openvox", "openvox8-release", "openvox-server", "openvox-agent", "/etc/puppetlabs/code"),
        new("puppet", "puppet8-release", "puppetserver", "puppet-agent", "/etc/puppetlabs/code"),
        new("native", null, "puppetserver", "puppet-agent", "/etc/puppet/code"),
    ];

    public string Environment => $"{CodeFolder}/environments/production";

    public static PuppetVendor FindOrThrow(string name) =>
        Array.Find(All, vendor => vendor.Name == name)
        ?? throw new RecipeException(
            $"Unknown Puppet vendor \"{name}\". Write {string.Join(", ", All[..^1].Select(vendor => vendor.Name))} or {All[^1].Name}."
        );
}
