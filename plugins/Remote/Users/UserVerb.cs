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
    public static HostBuilder User(this HostBuilder host, string name, string[]? groups = null)
    {
        var account = new AccountState(AccountName.Parse(name), Values.Sorted((groups ?? []).Select(AccountName.Parse)));
        foreach (var group in account.Groups)
            host.UserGroup(group);
        return host.Add(new UserStep(host, account));
    }

    /// <summary>Creates a group on the machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="name">The group's name.</param>
    [Task("remote:group:create")]
    public static HostBuilder UserGroup(this HostBuilder host, string name) => host.Add(new UserGroupStep(host, AccountName.Parse(name)));
}
