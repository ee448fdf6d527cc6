using System.Collections.Concurrent;

namespace OriginScript.Remote;

/// <summary>Completes a login: from the recipe, then the options, then the user's SSH configuration, then the defaults.</summary>
internal sealed class SshLoginResolver(SshOptions options, SshEnvironment around)
{
    private readonly ConcurrentDictionary<string, SshConfig> _configs = [];
    private readonly SshKeyProvider _keys = new(around);

    /// <summary>Resolves the target of a login.</summary>
    /// <exception cref="OriginException">A specified key file cannot be used.</exception>
    public async Task<SshTarget> Resolve(Login login, CancellationToken cancel)
    {
        var (target, config) = await ResolveTarget(login, options.User, cancel).ConfigureAwait(false);
        return (login.KeyFile ?? options.KeyFile) is { } file
            ? target with
            {
                Keys = await _keys.LoadOnly(file, cancel).ConfigureAwait(false),
            }
            : target with
            {
                Keys = await _keys.LoadAll(config.IdentityFiles, config.IdentitiesOnly, cancel).ConfigureAwait(false),
                MissingKeyFiles = MissingKeyFiles(config),
            };
    }

    /// <summary>The same for a bastion: the options apply to the machines behind it, though it may accept the same key.</summary>
    public async Task<SshTarget> ResolveBastion(Login login, CancellationToken cancel)
    {
        var (target, config) = await ResolveTarget(login, null, cancel).ConfigureAwait(false);
        IReadOnlyList<string> files = options.KeyFile is { } file ? [.. config.IdentityFiles, file] : config.IdentityFiles;
        return target with
        {
            Keys = await _keys.LoadAll(files, config.IdentitiesOnly, cancel).ConfigureAwait(false),
            MissingKeyFiles = MissingKeyFiles(config),
        };
    }

    private IReadOnlyList<string> MissingKeyFiles(SshConfig config) =>
        [.. config.ExplicitIdentityFiles.Select(around.ExpandPath).Where(path => !File.Exists(path))];

    private async Task<(SshTarget Target, SshConfig Config)> ResolveTarget(Login login, string? usual, CancellationToken cancel)
    {
        var at = MachineAddress.Parse(login.Address);
        var config = await GetConfig(at.Host, cancel).ConfigureAwait(false);
        var jump = SshProxyJump.LastHop(config.ProxyJump);
        var target = new SshTarget(
            config.HostName ?? at.Host,
            at.Port ?? config.Port ?? MachineAddress.DefaultPort,
            login.User ?? at.User ?? usual ?? config.User ?? around.User
        )
        {
            Keys = [],
            HostKeyAlias = config.HostKeyAlias,

            // "Host *" with a ProxyJump covers the bastion itself.
            Via = SshProxyJump.LastHop(login.Via) ?? (jump is not null && MachineAddress.Parse(jump.Address).Host == at.Host ? null : jump),
        };
        return (target, config);
    }

    private async Task<SshConfig> GetConfig(string host, CancellationToken cancel)
    {
        if (_configs.TryGetValue(host, out var known))
            return known;
        return _configs[host] = await SshConfig.Query(host, Path.Combine(around.Home, ".ssh/config"), cancel).ConfigureAwait(false);
    }
}
