namespace OriginScript.Remote;

/// <summary>The machines on the way to another one, as ProxyJump lists them: <c>first,second</c>.</summary>
internal static class SshJump
{
    private const string Scheme = "ssh://";

    /// <summary>The login on the last of them, itself reached through those before it; null for no list.</summary>
    public static Login? Last(string? list)
    {
        var names = (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names is [.. var before, var last]
            ? new(last.StartsWith(Scheme, StringComparison.Ordinal) ? last[Scheme.Length..] : last) { Via = before is [] ? null : string.Join(',', before) }
            : null;
    }
}
