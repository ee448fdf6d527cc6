using System.Net.Sockets;
using Renci.SshNet.Common;
using Renci.SshNet.Messages.Transport;

namespace OriginScript.Remote;

/// <summary>The error messages for failed connections.</summary>
internal static class SshErrorMessages
{
    private const string TooManyFailures = "Too many authentication failures";

    /// <summary>Whether a retry may succeed: nothing listens yet, or the connection dropped; not for an unknown name or a refused login.</summary>
    public static bool IsTransient(Exception? cause) =>
        cause switch
        {
            SocketException socket => socket.SocketErrorCode is not (SocketError.HostNotFound or SocketError.NoData or SocketError.AccessDenied),
            SshOperationTimeoutException or SshDeadlineException or IOException => true,
            SshConnectionException refused when IsAuthenticationFailure(refused) => false,
            SshConnectionException broken => broken.DisconnectReason
                is not (DisconnectReason.KeyExchangeFailed or DisconnectReason.ProtocolVersionNotSupported),
            _ => false,
        };

    /// <summary>Whether the name of the machine does not resolve: waiting cannot help.</summary>
    public static bool IsUnknownName(Exception cause) => cause is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData };

    /// <summary>The error for a host key that SSH.NET could not verify; null for any other failure.</summary>
    public static HostKeyException? UnverifiedHostKey(Login login, SshTarget target, Exception e) =>
        e is SshConnectionException { DisconnectReason: DisconnectReason.KeyExchangeFailed }
        && e.Message.StartsWith("Host key could not be verified", StringComparison.Ordinal)
            ? new(
                $"{target.Display(login)} presents a host key that cannot be verified: its signature is wrong, or its certificate has expired. Have the key signed again, or find out what answers there."
            )
            : null;

    /// <summary>The message; null for an exception that is not a connection failure.</summary>
    public static string? Describe(Login login, SshTarget target, Exception e) =>
        e switch
        {
            _ when IsUnknownName(e) =>
                $"{target.Display(login)} has no address: the name {target.Host} does not resolve. Use an address, or a name that DNS or ~/.ssh/config resolves.",
            SocketException { SocketErrorCode: SocketError.TryAgain } =>
                $"{target.Display(login)} has no known address: the resolver of this computer did not answer for {target.Host}. Check its network and DNS.",
            SshDeadlineException late =>
                $"{target.Display(login)} did not respond on port {target.Port}: {late.Message}. Check that the machine is running, and what answers on that port.",
            SshException when HasTooManyFailures(e) =>
                $"{target.Display(login)} ended the login of {target.User}: {TooManyFailures}. It allows fewer tries than the {target.Keys.Count} keys that were offered. Name the right one: --key, At(address, user, key), or IdentityFile with IdentitiesOnly yes in ~/.ssh/config.",
            SshAuthenticationException or SshConnectionException when IsAuthenticationFailure(e) =>
                $"{target.Display(login)} refuses the login of {target.User} with {DescribeOffer(target)}. Specify the right user and key: At(address, user, key), --user and --key, or ~/.ssh/config.",
            SshConnectionException { DisconnectReason: DisconnectReason.KeyExchangeFailed } =>
                $"{target.Display(login)} and this program have no common key-exchange algorithm: {e.Message.TrimEnd('.')}. Update its SSH server.",
            _ when IsTransient(e) =>
                $"{target.Display(login)} accepts no SSH connection on port {target.Port}: {ShortReason(e)}. Check that the machine is running and that no firewall blocks the port.",
            SshException => $"{target.Display(login)} does not accept the login of {target.User}: {ShortReason(e)}.",
            _ => null,
        };

    /// <summary>The reason of an SSH.NET exception, as part of a sentence.</summary>
    public static string ShortReason(Exception e) =>
        e switch
        {
            SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "connection refused",
            SshDeadlineException late => late.Message,
            SocketException { SocketErrorCode: SocketError.TimedOut } or SshOperationTimeoutException => "timed out",
            _ => e.Message.TrimEnd('.'),
        };

    private static bool IsAuthenticationFailure(Exception e) => e is SshAuthenticationException || HasTooManyFailures(e);

    // A server that was offered too many keys says so when it disconnects.
    private static bool HasTooManyFailures(Exception e) => e.Message.Contains(TooManyFailures, StringComparison.Ordinal);

    private static string DescribeOffer(SshTarget target) =>
        (target.Keys.Count, target.MissingKeyFiles) switch
        {
            (0, [_, ..]) => $"no key, because {DescribeMissingFiles(target)} and no agent has one",
            (_, [_, ..]) => $"{DescribeKeys(target)}, and {DescribeMissingFiles(target)}",
            _ => DescribeKeys(target),
        };

    private static string DescribeMissingFiles(SshTarget target) =>
        $"the IdentityFile {string.Join(", ", target.MissingKeyFiles)} of ~/.ssh/config does not exist";

    private static string DescribeKeys(SshTarget target) =>
        target.Keys.Count switch
        {
            0 => "no key, because there is none in ~/.ssh and no agent has one",
            1 => $"the key {target.Keys[0].DisplayName}",
            _ => $"the keys {string.Join(", ", target.Keys.Select(key => key.DisplayName))}",
        };
}
