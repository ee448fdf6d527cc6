using System.Net.Sockets;
using Renci.SshNet.Common;
using Renci.SshNet.Messages.Transport;

namespace OriginScript.Remote;

/// <summary>Says in our words why a connection did not come about.</summary>
internal static class SshTrouble
{
    /// <summary>Whether a further try may go better: nobody listens yet, or the line dropped; not a name that is unknown or a login that is refused.</summary>
    public static bool MayPass(Exception? cause) => cause switch
    {
        SocketException socket => socket.SocketErrorCode is not (SocketError.HostNotFound or SocketError.NoData or SocketError.AccessDenied),
        SshOperationTimeoutException or IOException => true,
        SshConnectionException refused when IsRefusal(refused) => false,
        SshConnectionException broken => broken.DisconnectReason is not (DisconnectReason.KeyExchangeFailed or DisconnectReason.ProtocolVersionNotSupported),
        _ => false,
    };

    /// <summary>What is wrong with a host key that was not even ours to judge; null where it is no such trouble.</summary>
    public static HostKeyException? Unproven(Login login, SshTarget target, Exception e) =>
        e is SshConnectionException { DisconnectReason: DisconnectReason.KeyExchangeFailed } && e.Message.StartsWith("Host key could not be verified", StringComparison.Ordinal)
            ? new($"{target.Shown(login)} shows a host key that proves nothing: its signature is wrong, or the time of its certificate is over. Have the key signed anew, or find out what answers there.")
            : null;

    /// <summary>The sentence; null where it is no such trouble.</summary>
    public static string? Said(Login login, SshTarget target, Exception e) => e switch
    {
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } =>
            $"{target.Shown(login)} has no address: the name {target.Host} does not resolve. Write an address, or a name that DNS or ~/.ssh/config knows.",
        SshAuthenticationException or SshConnectionException when IsRefusal(e) => $"{target.Shown(login)} refuses the login of {target.User} with {Offered(target)}. Name the right ones: At(address, user, key), --user and --key, or ~/.ssh/config.",
        SshConnectionException { DisconnectReason: DisconnectReason.KeyExchangeFailed } =>
            $"{target.Shown(login)} and this program have no way to talk in common: {e.Message.TrimEnd('.')}. Bring its SSH server up to date.",
        _ when MayPass(e) => $"{target.Shown(login)} takes no SSH connection on port {target.Port}: {Short(e)}. See that the machine is up and that no firewall closes the port to you.",
        SshException => $"{target.Shown(login)} takes no login of {target.User}: {Short(e)}.",
        _ => null,
    };

    /// <summary>What an exception of SSH.NET says, as part of a sentence.</summary>
    public static string Short(Exception e) => e switch
    {
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "connection refused",
        SocketException { SocketErrorCode: SocketError.TimedOut } or SshOperationTimeoutException => "no answer in time",
        _ => e.Message.TrimEnd('.'),
    };

    // A server that has been offered too many keys says so as it hangs up.
    private static bool IsRefusal(Exception e) => e is SshAuthenticationException || e.Message.Contains("Too many authentication failures", StringComparison.Ordinal);

    private static string Offered(SshTarget target) => (target.Keys.Count, target.Absent) switch
    {
        (0, [_, ..]) => $"no key, since {Absent(target)} and no agent has one",
        (_, [_, ..]) => $"{Shown(target)}, while {Absent(target)}",
        _ => Shown(target),
    };

    private static string Absent(SshTarget target) => $"the IdentityFile {string.Join(", ", target.Absent)} of ~/.ssh/config is not there";

    private static string Shown(SshTarget target) => target.Keys.Count switch
    {
        0 => "no key, since there is none in ~/.ssh and no agent has one",
        1 => $"the key {target.Keys[0].Shown}",
        _ => $"the keys {string.Join(", ", target.Keys.Select(key => key.Shown))}",
    };
}
