using System.Net;
using System.Net.Sockets;

namespace OriginScript.Remote;

/// <summary>Finds the addresses of a target by its name, within a deadline: a resolver that does not answer is not waited for.</summary>
internal static class SshAddressResolver
{
    /// <summary>The addresses in the order in which they are tried.</summary>
    /// <exception cref="SocketException">The name does not resolve.</exception>
    /// <exception cref="SshDeadlineException">There was no answer in time.</exception>
    public static async Task<IReadOnlyList<IPAddress>> Resolve(SshTarget target, SshDeadlines deadlines, CancellationToken cancel)
    {
        var name = target.Host;
        try
        {
            var found = IPAddress.TryParse(name, out var address)
                ? [address]
                : await Dns.GetHostAddressesAsync(name, target.AddressFamily, cancel)
                    .WaitAsync(deadlines.Resolve, TimeProvider.System, cancel)
                    .ConfigureAwait(false);
            return
                found.Where(one => target.AddressFamily is AddressFamily.Unspecified || one.AddressFamily == target.AddressFamily).ToList()
                    is { Count: > 0 } fitting
                ? fitting
                : throw new SocketException((int)SocketError.NoData);
        }
        catch (TimeoutException e)
        {
            throw new SshDeadlineException($"the name {name} did not resolve", deadlines.Resolve, e);
        }
        catch (ArgumentException e)
        {
            throw new SocketException((int)SocketError.HostNotFound, e.Message);
        }
    }
}
