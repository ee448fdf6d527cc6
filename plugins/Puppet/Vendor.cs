namespace OriginScript.Puppet;

/// <summary>Who packages Puppet, and what things are called there.</summary>
/// <param name="Name">As the recipe writes it.</param>
/// <param name="Release">The package that adds the vendor's repository; null where the distribution has the packages itself.</param>
/// <param name="Server">The package of the master.</param>
/// <param name="Agent">The package of the client.</param>
/// <param name="CodeFolder">The folder of the environments' folder.</param>
internal sealed record Vendor(string Name, string? Release, string Server, string Agent, string CodeFolder)
{
    public const string Default = "openvox";

    private static readonly Vendor[] All =
    [
        new("openvox", "openvox8-release", "openvox-server", "openvox-agent", "/etc/puppetlabs/code"),
        new("puppet", "puppet8-release", "puppetserver", "puppet-agent", "/etc/puppetlabs/code"),
        new("native", null, "puppetserver", "puppet-agent", "/etc/puppet/code"),
    ];

    public string Environment => $"{CodeFolder}/environments/production";

    public static Vendor Of(string name) => Array.Find(All, vendor => vendor.Name == name)
        ?? throw new RecipeException($"Nobody called \"{name}\" packages Puppet. Write {string.Join(", ", All[..^1].Select(vendor => vendor.Name))} or {All[^1].Name}.");
}
