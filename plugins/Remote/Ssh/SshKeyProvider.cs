namespace OriginScript.Remote;

/// <summary>Provides the private keys to offer, from files and from the agent.</summary>
/// <param name="around">Where the user's files are.</param>
/// <param name="agentSocket">The socket of the agent; null: there is none.</param>
/// <param name="furtherFile">A key file that is offered after the configured ones; null: none.</param>
internal sealed class SshKeyProvider(SshEnvironment around, string? agentSocket, string? furtherFile = null)
{
    private readonly SshAgent? _agent = agentSocket is null ? null : new(agentSocket);

    /// <summary>The key of that file only; if the file has a passphrase, the same key from the agent.</summary>
    /// <exception cref="OriginException">It cannot be used.</exception>
    public async Task<IReadOnlyList<SshKey>> LoadOnly(string file, CancellationToken cancel)
    {
        var path = around.ExpandPath(file);
        try
        {
            return [SshKey.LoadFile(path)];
        }
        catch (OriginException) when (ReadPublicKey(path) is not null)
        {
            var held = await GetAgentKeys(cancel).ConfigureAwait(false);
            if (held.FirstOrDefault(key => key.PublicKey == ReadPublicKey(path)) is { } key)
                return [key];
            throw;
        }
    }

    /// <summary>The keys in ssh's order: the agent's keys that match the files, its other keys unless excluded, then the readable files.</summary>
    /// <exception cref="OriginException">A file cannot be used, and there is no other key.</exception>
    public async Task<IReadOnlyList<SshKey>> LoadAll(IReadOnlyList<string> files, bool filesOnly, CancellationToken cancel)
    {
        var paths = files.Concat(furtherFile is null ? [] : new[] { around.ExpandHome(furtherFile) }).Select(Path.GetFullPath).Distinct().ToList();
        var named = paths.Select(ReadPublicKey).Where(half => half is not null).ToList();
        var held = (await GetAgentKeys(cancel).ConfigureAwait(false))
            .Where(key => !filesOnly || named.Contains(key.PublicKey))
            .OrderByDescending(key => named.Contains(key.PublicKey))
            .ToList();
        List<SshKey> read = [];
        OriginException? unusable = null;
        foreach (var path in paths.Where(path => File.Exists(path) && !held.Exists(key => key.PublicKey == ReadPublicKey(path))))
        {
            try
            {
                read.Add(SshKey.LoadFile(path));
            }
            catch (OriginException e)
            {
                unusable ??= e;
            }
        }

        return held.Count + read.Count > 0 || unusable is null ? [.. held, .. read] : throw unusable;
    }

    private async Task<IReadOnlyList<SshKey>> GetAgentKeys(CancellationToken cancel) =>
        _agent is null ? [] : await _agent.GetKeys(cancel).ConfigureAwait(false);

    // The private key file itself is asked first: a .pub file beside it may be that of another key.
    private static string? ReadPublicKey(string path)
    {
        if (!path.EndsWith(".pub", StringComparison.Ordinal) && ReadOwnPublicKey(path) is { } own)
            return own;
        var file = path.EndsWith(".pub", StringComparison.Ordinal) ? path : $"{path}.pub";
        return File.Exists(file) && File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [_, var blob, ..]
            ? blob
            : null;
    }

    private static string? ReadOwnPublicKey(string path)
    {
        try
        {
            return SshKeyFile.Read(path).PublicKey ?? SshKey.LoadFile(path).PublicKey;
        }
        catch (OriginException)
        {
            // A locked key of another format than OpenSSH's, or no key at all.
            return null;
        }
    }
}
