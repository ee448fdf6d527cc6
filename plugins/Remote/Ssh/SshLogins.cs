using System.Collections.Concurrent;

namespace OriginScript.Remote;

/// <summary>Fills in what a login leaves open: the recipe's word, then the settings, then the user's SSH configuration, then what is usual.</summary>
internal sealed class SshLogins(Settings settings, SshSurroundings around)
{
    private readonly ConcurrentDictionary<string, SshConfig> _configs = [];
    private readonly SshKeys _keys = new(around);

    /// <summary>Where it goes and as whom.</summary>
    /// <exception cref="OriginException">A key file that was named cannot be used.</exception>
    public async Task<SshTarget> Of(Login login, CancellationToken cancel)
    {
        var (target, config) = await Found(login, settings.User, cancel).ConfigureAwait(false);
        return (login.KeyFile ?? settings.KeyFile) is { } file
            ? target with { Keys = await _keys.Only(file, cancel).ConfigureAwait(false) }
            : target with { Keys = await _keys.Usual(config.IdentityFiles, config.IdentitiesOnly, cancel).ConfigureAwait(false), Absent = Absent(config) };
    }

    /// <summary>The same for a machine that is only passed through: the settings speak of the machines behind it, though it may well take their key.</summary>
    public async Task<SshTarget> OfBastion(Login login, CancellationToken cancel)
    {
        var (target, config) = await Found(login, null, cancel).ConfigureAwait(false);
        IReadOnlyList<string> files = settings.KeyFile is { } file ? [.. config.IdentityFiles, file] : config.IdentityFiles;
        return target with { Keys = await _keys.Usual(files, config.IdentitiesOnly, cancel).ConfigureAwait(false), Absent = Absent(config) };
    }

    private IReadOnlyList<string> Absent(SshConfig config) => [.. config.NamedFiles.Select(around.Expanded).Where(path => !File.Exists(path))];

    private async Task<(SshTarget Target, SshConfig Config)> Found(Login login, string? usual, CancellationToken cancel)
    {
        var at = SshAddress.Of(login.Address);
        var config = await Config(at.Host, cancel).ConfigureAwait(false);
        var jump = SshJump.Last(config.ProxyJump);
        var target = new SshTarget(config.HostName ?? at.Host, at.Port ?? config.Port ?? SshAddress.Usual, login.User ?? at.User ?? usual ?? config.User ?? around.User)
        {
            Keys = [],
            Alias = config.HostKeyAlias,

            // "Host *" with a ProxyJump covers the bastion itself.
            Via = SshJump.Last(login.Via) ?? (jump is not null && SshAddress.Of(jump.Address).Host == at.Host ? null : jump),
        };
        return (target, config);
    }

    private async Task<SshConfig> Config(string host, CancellationToken cancel)
    {
        if (_configs.TryGetValue(host, out var known))
            return known;
        return _configs[host] = await SshConfig.Of(host, Path.Combine(around.Home, ".ssh/config"), cancel).ConfigureAwait(false);
    }
}
