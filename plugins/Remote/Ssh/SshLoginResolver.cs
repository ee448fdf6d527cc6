namespace OriginScript.Remote;

/// <summary>Completes a login: from the recipe, then the options, then the user's SSH configuration, then the defaults.</summary>
internal sealed class SshLoginResolver(SshOptions options, SshEnvironment around, SshConfigReader configs)
{
    /// <summary>Resolves the target of a login.</summary>
    /// <exception cref="OriginException">A specified key file cannot be used.</exception>
    public async Task<SshTarget> Resolve(Login login, CancellationToken cancel)
    {
        var resolved = await ResolveTarget(login, options.User, cancel).ConfigureAwait(false);
        var (target, config, _) = resolved;
        var keys = new SshKeyProvider(around, FindAgent(config));
        return (login.KeyFile ?? options.KeyFile) is { } file
            ? target with
            {
                Keys = await keys.LoadOnly(file, cancel).ConfigureAwait(false),
            }
            : await AddConfiguredKeys(resolved, keys, cancel).ConfigureAwait(false);
    }

    /// <summary>The same for a bastion: the options apply to the machines behind it, though it may accept the same key.</summary>
    public async Task<SshTarget> ResolveBastion(Login login, CancellationToken cancel)
    {
        var resolved = await ResolveTarget(login, null, cancel).ConfigureAwait(false);
        var keys = new SshKeyProvider(around, FindAgent(resolved.Config), options.KeyFile);
        return await AddConfiguredKeys(resolved, keys, cancel).ConfigureAwait(false);
    }

    private static async Task<SshTarget> AddConfiguredKeys(
        (SshTarget Target, SshConfig Config, SshConfigTokens Tokens) resolved,
        SshKeyProvider keys,
        CancellationToken cancel
    )
    {
        var (target, config, tokens) = resolved;
        var files = config.IdentityFiles.Select(file => tokens.ExpandPath("IdentityFile", file)).ToList();
        var accepted = config.Algorithms.UserKeys;
        return target with
        {
            Keys =
            [
                .. (await keys.LoadAll(files, config.IdentitiesOnly, cancel).ConfigureAwait(false)).Where(key =>
                    accepted is null || key.HostKeyAlgorithms.Any(algorithm => accepted.Contains(algorithm.Name))
                ),
            ],
            MissingKeyFiles =
            [
                .. config
                    .ExplicitIdentityFiles.Select(file => Path.GetFullPath(tokens.ExpandPath("IdentityFile", file)))
                    .Where(path => !File.Exists(path)),
            ],
        };
    }

    private async Task<(SshTarget Target, SshConfig Config, SshConfigTokens Tokens)> ResolveTarget(
        Login login,
        string? usual,
        CancellationToken cancel
    )
    {
        var at = MachineAddress.Parse(login.Address);
        var config = await configs.Read(at.Host, at.Port, login.User ?? at.User ?? usual, cancel).ConfigureAwait(false);
        var tokens = new SshConfigTokens(around, config, at.Host);
        var jump = SshProxyJump.LastHop(config.ProxyJump is { } list ? tokens.ExpandProxyJump(list) : null);
        var target = new SshTarget(config.HostName ?? at.Host, config.Port ?? MachineAddress.DefaultPort, config.User ?? around.User)
        {
            Keys = [],
            HostKeyAlias = config.HostKeyAlias,
            HostKeys = ExpandFiles(config.HostKeys),
            Algorithms = config.Algorithms,
            AddressFamily = config.AddressFamily,
            ConnectTimeout = config.ConnectTimeout,

            // "Host *" with a ProxyJump covers the bastion itself.
            Via = SshProxyJump.LastHop(login.Via) ?? (jump is not null && MachineAddress.Parse(jump.Address).Host == at.Host ? null : jump),
        };
        return (target, config, tokens);
    }

    // ssh -G has already expanded the tokens in them.
    private SshHostKeyPolicy ExpandFiles(SshHostKeyPolicy policy) =>
        policy with
        {
            KnownHostsFiles = [.. policy.KnownHostsFiles.Select(around.ExpandHome)],
            RevokedKeysFile = policy.RevokedKeysFile is { } revoked ? around.ExpandHome(revoked) : null,
        };

    private string? FindAgent(SshConfig config) =>
        config.IdentityAgent switch
        {
            null or "SSH_AUTH_SOCK" => around.AgentSocket,
            "none" => null,
            ['$', not '{', ..] variable => around.FindVariable(variable[1..]),
            { } socket => around.ExpandHome(socket),
        };
}
