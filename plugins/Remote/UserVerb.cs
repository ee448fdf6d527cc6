using OriginScript.Remote;

namespace OriginScript;

/// <summary>Accounts of a machine.</summary>
public static class UserVerb
{
    /// <summary>Has an account on the machine that is a member of these groups; memberships that are not named stay.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="name">The account's name.</param>
    /// <param name="groups">The groups it must be in, made where they are missing.</param>
    [Task("remote:user:create")]
    public static HostBuilder User(this HostBuilder host, string name, string[]? groups = null) =>
        host.Add(new UserStep(host, new(name, Values.Sorted(groups ?? []))));
}

internal sealed record Account(string Name, Values Groups)
{
    public override string ToString() => Groups.Count == 0 ? $"account {Name}" : $"account {Name}, in {Groups}";
}

internal sealed class UserStep(HostBuilder host, Account want) : RemoteStep<Account>(
    Machine.Of(host),
    host.Id("remote:user:create", want.Name),
    [Machine.Of(host).Name, want.Name, .. want.Groups.Count == 0 ? (Text[])[] : ["--groups", .. want.Groups]])
{
    protected override Account Want(Run run) => want;
}
