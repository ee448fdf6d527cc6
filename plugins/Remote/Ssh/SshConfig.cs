using System.ComponentModel;
using System.Diagnostics;

namespace OriginScript.Remote;

/// <summary>What the user's <c>~/.ssh/config</c> says of a machine, asked of <c>ssh -G</c>, which alone knows how to read it.</summary>
internal sealed record SshConfig
{
    private static readonly string[] Usual =
        [.. new[] { "rsa", "ecdsa", "ecdsa_sk", "ed25519", "ed25519_sk", "xmss", "dsa" }.Select(type => $"~/.ssh/id_{type}")];

    /// <summary>The address or name behind an alias.</summary>
    public string? HostName { get; private init; }

    /// <summary>The user.</summary>
    public string? User { get; private init; }

    /// <summary>The port.</summary>
    public int? Port { get; private init; }

    /// <summary>The private key files, the usual ones where none is named.</summary>
    public IReadOnlyList<string> IdentityFiles { get; private init; } = ["~/.ssh/id_ed25519", "~/.ssh/id_ecdsa", "~/.ssh/id_rsa"];

    /// <summary>Those of them that somebody wrote there; ssh lists the usual ones of its own accord, whether they are there or not.</summary>
    public IEnumerable<string> NamedFiles => IdentityFiles.Where(file => !Usual.Contains(file));

    /// <summary>Whether the agent's other keys stay unused.</summary>
    public bool IdentitiesOnly { get; private init; }

    /// <summary>The machines on the way, <c>[user@]name[:port]</c>, separated by commas.</summary>
    public string? ProxyJump { get; private init; }

    /// <summary>The name under which known_hosts has it.</summary>
    public string? HostKeyAlias { get; private init; }

    /// <summary>Asks; without the file, or without the program, nothing is said.</summary>
    /// <exception cref="OriginException">The file has mistakes, or asks for what only ssh itself can do.</exception>
    public static async Task<SshConfig> Of(string host, string file, CancellationToken cancel)
    {
        if (!File.Exists(file))
            return new();
        try
        {
            using var ssh = Process.Start(new ProcessStartInfo("ssh", ["-G", "-F", file, "--", host])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var error = ssh.StandardError.ReadToEndAsync(cancel);
            var output = await ssh.StandardOutput.ReadToEndAsync(cancel).ConfigureAwait(false);
            await ssh.WaitForExitAsync(cancel).ConfigureAwait(false);
            return ssh.ExitCode == 0
                ? Read(host, output)
                : throw new OriginException($"ssh cannot read {file} for {host}: {(await error.ConfigureAwait(false)).Trim().Split('\n')[^1]}");
        }
        catch (Win32Exception)
        {
            return new();
        }
    }

    /// <summary>What <c>ssh -G</c> printed.</summary>
    internal static SshConfig Read(string host, string output)
    {
        var said = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(' ', 2))
            .Where(parts => parts.Length == 2 && parts[1] != "none").ToLookup(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        if (said["proxycommand"].Any() && !said["proxyjump"].Any())
            throw new OriginException($"~/.ssh/config reaches {host} by a ProxyCommand, which this program cannot. Write ProxyJump there, or At(address, via: bastion).");
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
