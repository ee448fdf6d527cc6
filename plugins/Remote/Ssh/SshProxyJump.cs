namespace OriginScript.Remote;

/// <summary>The bastions on the route to a machine, as ProxyJump lists them: <c>first,second</c>.</summary>
internal static class SshProxyJump
{
    /// <summary>The login on the last of them, which is reached through the ones before it; null for an empty list.</summary>
    public static Login? LastHop(string? list)
    {
        var names = (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names is [.. var before, var last]
            ? new(MachineAddress.Parse(last).ToString()) { Via = before is [] ? null : string.Join(',', before) }
            : null;
    }
}
