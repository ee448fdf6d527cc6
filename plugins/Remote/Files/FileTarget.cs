namespace OriginScript.Remote;

/// <summary>The properties of a file other than its content.</summary>
/// <param name="Path">Its path from the root, or in the SSH user's home with a leading <c>~/</c>.</param>
/// <param name="Mode">Its permissions as four octal digits.</param>
/// <param name="Owner">Its owner; null for the SSH user.</param>
internal sealed record FileTarget(string Path, string Mode, FileOwner? Owner)
{
    private static readonly FileOwner Root = new("root", null);

    /// <summary>The properties in their canonical form.</summary>
    /// <exception cref="RecipeException">One of them is not valid.</exception>
    public static FileTarget Parse(HostBuilder host, string path, string mode, string? owner)
    {
        var target = RemotePath.ParseFile(path, host.Name);
        return new(
            target,
            FilePermissions.Parse(mode, target),
            owner is not null ? FileOwner.Parse(owner, target)
                : target[0] == '~' ? null
                : Root
        );
    }
}
