using System.Globalization;
using System.Security.Cryptography;
using Renci.SshNet;

namespace OriginScript.Remote;

/// <summary>
/// The three streams of one <c>sh</c> on a machine. A running command must not notice that the connection broke: dpkg leaves a package half configured
/// when its output is closed, and Puppet's agent loops forever while holding its lock. So each stream passes through a cat, and when that one can no
/// longer write, another one reads the rest.
/// </summary>
internal sealed class SshShellStreams : IDisposable
{
    /// <summary>What the shell prints instead of starting if nothing that it writes to standard error would arrive as such.</summary>
    public const string NoErrorStreamText = "<origin: standard error is redirected>";

    // Startup files of the login shell run first. Session recorders say `exec 2>&1` there, others `exec 2>/dev/null`.
    private const string ShellCommand =
        "exec sh -c '[ ! /proc/self/fd/1 -ef /proc/self/fd/2 ] && { [ -p /proc/self/fd/2 ] || [ -S /proc/self/fd/2 ]; } "
        + $"|| {{ echo \"{NoErrorStreamText}\"; read -r line; exit 1; }}; "
        + "{ sh 2>&1 >&3 3>&- | { cat >&2; cat; } 3>&- >/dev/null; } 3>&1 | { cat; cat >/dev/null; }'";

    private readonly SshCommand _command;
    private readonly SshCommand? _errorCommand;

    private SshShellStreams(SshCommand command, SshCommand? errorCommand)
    {
        (_command, _errorCommand) = (command, errorCommand);
        Ended = command.ExecuteAsync();
        Input = command.CreateInputStream();
        Output = command.OutputStream;
        _ = errorCommand?.ExecuteAsync();
        Error = errorCommand?.OutputStream ?? command.ExtendedOutputStream;
    }

    /// <summary>Ends with the shell.</summary>
    public Task Ended { get; }

    /// <summary>What the shell reads.</summary>
    public Stream Input { get; }

    /// <summary>Its standard output.</summary>
    public Stream Output { get; }

    /// <summary>Its standard error.</summary>
    public Stream Error { get; }

    /// <summary>Starts a shell on one channel; blocks for one round trip.</summary>
    public static SshShellStreams Start(SshClient client) => new(client.CreateCommand(ShellCommand), null);

    /// <summary>
    /// The same for a login shell whose startup files redirect standard error: it comes over a second channel, from a named
    /// pipe that has its name only until both ends are open.
    /// </summary>
    public static SshShellStreams StartWithErrorChannel(SshClient client)
    {
        var pipe = $"/tmp/origin.{RandomNumberGenerator.GetHexString(32, lowercase: true)}";
        return new(client.CreateCommand(FormatShellCommand(pipe)), client.CreateCommand(FormatErrorCommand(pipe)));
    }

    public void Dispose()
    {
        SshConnection.DisposeQuietly(_command);
        SshConnection.DisposeQuietly(_errorCommand);
    }

    private static string FormatShellCommand(string pipe) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"exec sh -c 'mkfifo -m 600 {pipe} && {{ sh 2>&1 >&3 3>&- | {{ cat >{pipe}; cat; }} 3>&- >/dev/null; }} 3>&1 | {{ cat; cat >/dev/null; }}'"
        );

    private static string FormatErrorCommand(string pipe) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"exec sh -c 'n=0; until [ -p {pipe} ] || [ $n -eq 100 ]; do n=$((n+1)); sleep 0.1; done; exec <{pipe}; rm -f {pipe}; exec cat'"
        );
}
