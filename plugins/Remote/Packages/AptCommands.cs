namespace OriginScript.Remote;

/// <summary>The command lines of apt and dpkg. Each waits for another one that is running, as on a machine's first boot or after an interrupted run.</summary>
internal static class AptCommands
{
    // An administrator's configuration file is kept, and nobody is asked.
    private static readonly string[] KeepConfiguration = ["-o", "Dpkg::Options::=--force-confdef", "-o", "Dpkg::Options::=--force-confold"];

    // apt's lock timeout applies only to installing: the lock of the lists, and dpkg's own, are retried here.
    private const string RetryScript = """
        for second in $(seq 300); do
          said=$("$@" 2>&1) && exit
          case $said in *'Could not get lock'*|*'locked by another process'*) sleep 1 ;; *) break ;; esac
        done
        printf '%s\n' "$said" >&2
        exit 100
        """;

    /// <summary>Updates the package lists.</summary>
    public static Command Update => Command.Script(RetryScript, "apt-get", "-q", "update").AsRoot();

    /// <summary>Completes packages that were left half installed.</summary>
    public static Command Configure =>
        Command
            .Script(RetryScript, "env", "DEBIAN_FRONTEND=noninteractive", "dpkg", "--force-confdef", "--force-confold", "--configure", "-a")
            .AsRoot();

    /// <summary>Installs packages by their exact names: apt-get alone would also take a name with a dot or a plus sign as a pattern.</summary>
    public static Command Install(IReadOnlyList<string> names) =>
        Run(["-y", "-q", "-o", "APT::Cmd::Pattern-Only=true", .. KeepConfiguration, "install", "--", .. names]);

    /// <summary>A call of apt-get as root.</summary>
    public static Command Run(params IReadOnlyList<string> words) =>
        new Command(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300", .. words]).AsRoot();
}
