using System.ComponentModel;
using System.Diagnostics;

namespace OriginScript.Remote;

/// <summary>The settings of <c>~/.ssh/config</c> for a machine, read through <c>ssh -G</c>, the only complete parser of that file.</summary>
internal sealed record SshConfig
{
    private static readonly string[] DefaultIdentityFiles =
    [
        .. new[] { "rsa", "ecdsa", "ecdsa_sk", "ed25519", "ed25519_sk", "xmss", "dsa" }.Select(type => $"~/.ssh/id_{type}"),
    ];

    /// <summary>The address or name behind an alias.</summary>
    public string? HostName { get; private init; }

    /// <summary>The user.</summary>
    public string? User { get; private init; }

    /// <summary>The port.</summary>
    public int? Port { get; private init; }

    /// <summary>The private key files; the default ones if none is configured.</summary>
    public IReadOnlyList<string> IdentityFiles { get; private init; } = ["~/.ssh/id_ed25519", "~/.ssh/id_ecdsa", "~/.ssh/id_rsa"];

    /// <summary>Those of them that the user configured; ssh also lists the default ones, whether they exist or not.</summary>
    public IEnumerable<string> ExplicitIdentityFiles => IdentityFiles.Where(file => !DefaultIdentityFiles.Contains(file));

    /// <summary>Whether only the configured keys of the agent are used.</summary>
    public bool IdentitiesOnly { get; private init; }

    /// <summary>The bastions on the route, <c>[user@]name[:port]</c>, separated by commas.</summary>
    public string? ProxyJump { get; private init; }

    /// <summary>Its name in known_hosts.</summary>
    public string? HostKeyAlias { get; private init; }

    /// <summary>Runs <c>ssh -G</c>; without the file or the program, the result is empty.</summary>
    /// <exception cref="OriginException">The file has errors, or uses a feature that is not supported.</exception>
    public static async Task<SshConfig> Query(string host, string file, CancellationToken cancel)
    {
        if (!File.Exists(file))
            return new();
        try
        {
            using var ssh = Process.Start(
                new ProcessStartInfo("ssh", ["-G", "-F", file, "--", host])
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var error = ssh.StandardError.ReadToEndAsync(cancel);
            var output = await ssh.StandardOutput.ReadToEndAsync(cancel).ConfigureAwait(false);
            await ssh.WaitForExitAsync(cancel).ConfigureAwait(false);
            return ssh.ExitCode == 0
                ? Parse(host, output)
                : throw new OriginException($"ssh could not read {file} for {host}: {(await error.ConfigureAwait(false)).Trim().Split('\n')[^1]}");
        }
        catch (Win32Exception)
        {
            return new();
        }
    }

    /// <summary>Parses the output of <c>ssh -G</c>.</summary>
    internal static SshConfig Parse(string host, string output)
    {
        var said = output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', 2))
            .Where(parts => parts.Length == 2 && parts[1] != "none")
            .ToLookup(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        if (said["proxycommand"].Any() && !said["proxyjump"].Any())
            throw new OriginException(
                $"~/.ssh/config connects to {host} through a ProxyCommand, which is not supported. Use ProxyJump there, or At(address, via: bastion)."
            );
        return new()
        {
            HostName = said["hostname"].FirstOrDefault(),
            User = said["user"].FirstOrDefault(),
            Port = int.TryParse(said["port"].FirstOrDefault(), out var port) ? port : null,
            IdentityFiles = [.. said["identityfile"]],
            IdentitiesOnly = said["identitiesonly"].Contains("yes"),
            ProxyJump = said["proxyjump"].FirstOrDefault(),
            HostKeyAlias = said["hostkeyalias"].FirstOrDefault(),
        };
    }
}
