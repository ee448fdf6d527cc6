using System.Runtime.CompilerServices;
using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>Puppet as it is installed on a machine: where its programs are and what it says of its own settings. Nothing else knows a path of it.</summary>
internal sealed class Installation
{
    private const int NotThere = 3;

    // The vendor's programs are not in sudo's path. A master answers as the server that it is, any other machine as an agent.
    private const string Asking = """
        for bin in /opt/puppetlabs/bin /usr/bin; do
          [ -x "$bin/puppet" ] || continue
          section=agent; if [ -x "$bin/puppetserver" ]; then section=server; fi
          echo "bin = $bin"
          exec "$bin/puppet" config print --color false --section "$section" "$@"
        done
        exit 3
        """;

    private static readonly string[] Asked =
        ["basemodulepath", "cacert", "certdir", "certname", "config", "environmentpath", "hostcert", "lastrunfile", "requestdir", "server", "signeddir"];

    // Puppet takes a second to say it, so it is asked once for each shell, until a setting is changed.
    private static readonly ConditionalWeakTable<IShell, Installation> Known = [];

    private readonly Dictionary<string, string> _said;

    private Installation(string answer) => _said = answer.Split('\n')
        .Select(line => line.Split(" = ", 2))
        .Where(pair => pair.Length == 2)
        .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.Ordinal);

    /// <summary>What Puppet says of one of its settings; empty where it has nothing to say.</summary>
    public string this[string setting] => _said.GetValueOrDefault(setting, "");

    /// <summary>Whether the packages are the distribution's own.</summary>
    public bool IsNative => this["bin"] == "/usr/bin";

    /// <summary>The folder of the production environment.</summary>
    public string Environment => $"{this["environmentpath"].Split(':')[0]}/production";

    /// <summary>What is installed there; null: Puppet is not.</summary>
    public static async Task<Installation?> Find(Run run, IShell shell)
    {
        if (Known.TryGetValue(shell, out var known))
            return known;
        var command = Command.Script(Asking, Asked).AsRoot();
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        if (answer.ExitCode == NotThere)
            return null;
        var found = answer.Succeeded ? new Installation(answer.Output) : throw new CommandException(shell.Facts.Machine, command, answer);
        Known.AddOrUpdate(shell, found);
        return found;
    }

    /// <summary>What is installed there.</summary>
    /// <exception cref="OriginException">Puppet is not.</exception>
    public static async Task<Installation> Of(Run run, IShell shell) => await Find(run, shell).ConfigureAwait(false)
        ?? throw new OriginException($"Puppet is not installed on {shell.Facts.Machine}. Install its package first: Package(\"puppet-agent\").");

    /// <summary>Has Puppet asked anew, because a setting was changed.</summary>
    public static void Forget(IShell shell) => Known.Remove(shell);

    /// <summary>A call of <c>puppet</c> as root; in UTF-8, without which Ruby takes no umlaut.</summary>
    public Command Puppet(params IReadOnlyList<string> words) => new Command(["env", "LC_ALL=C.UTF-8", $"{this["bin"]}/puppet", .. words]).AsRoot();

    /// <summary>A call of <c>puppetserver</c> as root.</summary>
    public Command Server(params IReadOnlyList<string> words) => new Command([$"{this["bin"]}/puppetserver", .. words]).AsRoot();
}
