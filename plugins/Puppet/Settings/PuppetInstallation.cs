using System.Runtime.CompilerServices;
using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>The Puppet installation on a machine: its programs and settings. All of Puppet's paths come from here.</summary>
internal sealed class PuppetInstallation
{
    private const int NotInstalledExitCode = 3;

    // The vendor's programs are not in sudo's PATH. A master prints its server settings, any other machine its agent settings.
    // While its packages are unpacked, as after an interrupted run, its programs fail in the middle of Ruby: it is not installed yet.
    private const string PrintSettingsScript = """
        ! command -v dpkg-query >/dev/null || ! dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null |
          grep -Eq '^(unpacked|half-configured|half-installed|triggers-awaited|triggers-pending) (openvox|puppet)' || exit 3
        for bin in /opt/puppetlabs/bin /usr/bin; do
          [ -x "$bin/puppet" ] || continue
          section=agent; if [ -x "$bin/puppetserver" ]; then section=server; fi
          echo "bin = $bin"
          exec "$bin/puppet" config print --color false --section "$section" "$@"
        done
        exit 3
        """;

    private static readonly string[] SettingNames =
    [
        "basemodulepath",
        "cacert",
        "certdir",
        "certname",
        "config",
        "csrdir",
        "environmentpath",
        "hostcert",
        "lastrunfile",
        "requestdir",
        "server",
        "signeddir",
    ];

    // Puppet takes a second to print them, so they are read once for each shell, until a setting changes.
    private static readonly ConditionalWeakTable<IShell, PuppetInstallation> Cache = [];

    private readonly Dictionary<string, string> _settings;

    private PuppetInstallation(string answer) =>
        _settings = answer
            .Split('\n')
            .Select(line => line.Split(" = ", 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.Ordinal);

    /// <summary>The value of a setting; empty if it is not set.</summary>
    public string this[string setting] => _settings.GetValueOrDefault(setting, "");

    /// <summary>Whether the packages are the distribution's own.</summary>
    public bool IsDistributionPackage => this["bin"] == "/usr/bin";

    /// <summary>The folder of the production environment.</summary>
    public string Environment => $"{this["environmentpath"].Split(':')[0]}/production";

    /// <summary>The installation on that machine; null if Puppet is not installed.</summary>
    public static async Task<PuppetInstallation?> Find(Run run, IShell shell)
    {
        if (Cache.TryGetValue(shell, out var known))
            return known;
        var command = Command.Script(PrintSettingsScript, SettingNames).AsRoot();
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        if (answer.ExitCode == NotInstalledExitCode)
            return null;
        var found = answer.Succeeded ? new PuppetInstallation(answer.Output) : throw shell.CreateFailure(run, command, answer);
        Cache.AddOrUpdate(shell, found);
        return found;
    }

    /// <summary>The installation on that machine.</summary>
    /// <exception cref="OriginException">Puppet is not installed.</exception>
    public static async Task<PuppetInstallation> FindOrThrow(Run run, IShell shell) =>
        await Find(run, shell).ConfigureAwait(false)
        ?? throw new OriginException($"Puppet is not installed on {shell.Facts.Machine}. Install its package first: Package(\"puppet-agent\").");

    /// <summary>Makes the next call read the settings again, because one was changed.</summary>
    public static void RemoveFromCache(IShell shell) => Cache.Remove(shell);

    /// <summary>A call of <c>puppet</c> as root; in UTF-8, which Ruby requires for non-ASCII characters.</summary>
    public Command PuppetCommand(params IReadOnlyList<string> words) =>
        new Command(["env", "LC_ALL=C.UTF-8", $"{this["bin"]}/puppet", .. words]).AsRoot();

    /// <summary>A call of <c>puppetserver</c> as root.</summary>
    public Command ServerCommand(params IReadOnlyList<string> words) => new Command([$"{this["bin"]}/puppetserver", .. words]).AsRoot();
}
