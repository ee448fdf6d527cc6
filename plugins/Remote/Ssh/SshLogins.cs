namespace OriginScript.Remote;

/// <summary>Fills in what a login leaves open: the recipe's word, then the settings, then the user's SSH configuration, then what is usual.</summary>
internal sealed class SshLogins(Settings settings, SshSurroundings around)
{
    private static readonly string[] UsualFiles = [".ssh/id_ed25519", ".ssh/id_ecdsa", ".ssh/id_rsa"];

    /// <summary>Where it goes and as whom.</summary>
    /// <exception cref="OriginException">A key file that was named cannot be used.</exception>
    public SshTarget Of(Login login)
    {
        var at = SshAddress.Of(login.Address);
        return new(at.Host, at.Port ?? SshAddress.Usual, login.User ?? at.User ?? settings.User ?? around.User)
        {
            Keys = (login.KeyFile ?? settings.KeyFile) is { } file
                ? [SshKey.InFile(around.Expanded(file))]
                : [.. UsualFiles.Select(usual => Path.Combine(around.Home, usual)).Where(File.Exists).Select(SshKey.InFile)],
        };
    }
}
