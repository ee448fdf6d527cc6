namespace OriginScript.Remote;

/// <summary>Gathers the keys that a machine is offered, from files and from the agent.</summary>
internal sealed class SshKeys(SshSurroundings around)
{
    private readonly SshAgent? _agent = around.Agent is { } socket ? new(socket) : null;

    /// <summary>That file's key and no other; where it wants a passphrase, the agent may have it.</summary>
    /// <exception cref="OriginException">It cannot be used.</exception>
    public async Task<IReadOnlyList<SshKey>> Only(string file, CancellationToken cancel)
    {
        var path = around.Expanded(file);
        try
        {
            return [SshKey.InFile(path)];
        }
        catch (OriginException) when (PublicHalf(path) is not null)
        {
            var held = await Held(cancel).ConfigureAwait(false);
            if (held.FirstOrDefault(key => key.Blob == PublicHalf(path)) is { } key)
                return [key];
            throw;
        }
    }

    /// <summary>As ssh does it: the agent's keys that the files name, its others unless they are not wanted, then the files that can be read.</summary>
    /// <exception cref="OriginException">There is a file, it cannot be used, and there is no other key.</exception>
    public async Task<IReadOnlyList<SshKey>> Usual(IReadOnlyList<string> files, bool filesOnly, CancellationToken cancel)
    {
        var paths = files.Select(around.Expanded).Distinct().ToList();
        var named = paths.Select(PublicHalf).Where(half => half is not null).ToList();
        var held = (await Held(cancel).ConfigureAwait(false)).Where(key => !filesOnly || named.Contains(key.Blob)).OrderByDescending(key => named.Contains(key.Blob)).ToList();
        List<SshKey> read = [];
        OriginException? unusable = null;
        foreach (var path in paths.Where(path => File.Exists(path) && !held.Exists(key => key.Blob == PublicHalf(path))))
        {
            try
            {
                read.Add(SshKey.InFile(path));
            }
            catch (OriginException e)
            {
                unusable ??= e;
            }
        }

        return held.Count + read.Count > 0 || unusable is null ? [.. held, .. read] : throw unusable;
    }

    private async Task<IReadOnlyList<SshKey>> Held(CancellationToken cancel) => _agent is null ? [] : await _agent.Keys(cancel).ConfigureAwait(false);

    private static string? PublicHalf(string path)
    {
        var file = path.EndsWith(".pub", StringComparison.Ordinal) ? path : $"{path}.pub";
        return File.Exists(file) && File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [_, var blob, ..] ? blob : null;
    }
}
