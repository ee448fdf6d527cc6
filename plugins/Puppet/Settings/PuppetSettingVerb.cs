using OriginScript.Puppet;

namespace OriginScript;

/// <summary>Settings in puppet.conf.</summary>
public static class PuppetSettingVerb
{
    /// <summary>Sets a setting of Puppet on a machine, with puppet config.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="name">The setting, <c>environment</c>.</param>
    /// <param name="value">Its value.</param>
    /// <param name="section">Its section of puppet.conf: main, server or agent.</param>
    [Task("puppet:setting")]
    public static HostBuilder PuppetSetting(this HostBuilder host, string name, Text value, string section = "main") =>
        host.Add(new PuppetSettingStep(host, SettingName.ParseSection(section), SettingName.Parse(name), SettingName.ParseValue(name, value)));
}

internal sealed record PuppetConfSetting(string Section, string Name, string Value)
{
    public override string ToString() => $"[{Section}] {Name} = {Value}";
}

internal sealed class PuppetSettingStep(HostBuilder host, string section, string name, Text value)
    : SettingStep(
        host,
        host.Id("puppet:setting", $"{section}/{name}"),
        $"[{section}] {name}",
        [name, .. CommandArguments.Operand(value, CommandArguments.Option("--section", section, "main"))]
    )
{
    protected override PuppetConfSetting Want(Run run) => new(section, name, run[value]);
}
