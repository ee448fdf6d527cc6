using OriginScript.Remote;

namespace OriginScript;

/// <summary>Accounts of a machine.</summary>
public static class UserVerb
{
    /// <summary>Creates an account on the machine that is a member of these groups; other memberships are kept.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="name">The account's name.</param>
    /// <param name="groups">The groups it must be in; created if they are missing.</param>
    [Task("remote:user:create")]
    public static HostBuilder User(this HostBuilder host, string name, string[]? groups = null) =>
        host.Add(new UserStep(host, new(AccountName.Parse(name), Values.Sorted((groups ?? []).Select(AccountName.Parse)))));
}
