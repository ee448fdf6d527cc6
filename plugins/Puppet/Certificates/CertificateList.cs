using System.Text.Json;
using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>The certificates and requests of a master's certificate authority, from <c>puppetserver ca list --format json</c>.</summary>
internal static class CertificateList
{
    public const string Requested = "requested";
    public const string Signed = "signed";
    public const string Revoked = "revoked";

    private static readonly string[] States = [Requested, Signed, Revoked];

    /// <summary>The entry with that name; null if the authority has none.</summary>
    /// <exception cref="CommandException">The server is not running.</exception>
    public static async Task<CertificateEntry?> Find(Run run, IShell shell, string name)
    {
        var puppet = await PuppetInstallation.FindOrThrow(run, shell).ConfigureAwait(false);
        var command = puppet.ServerCommand("ca", "list", "--format", "json", "--certname", name);
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        return IsJson(answer) ? Parse(answer.Output).LastOrDefault(entry => entry.Name == name) : throw shell.CreateFailure(run, command, answer);
    }

    /// <summary>All entries: requested, signed and revoked.</summary>
    /// <exception cref="CommandException">The server is not running.</exception>
    public static async Task<IReadOnlyList<CertificateEntry>> ListAll(Run run, IShell shell)
    {
        var puppet = await PuppetInstallation.FindOrThrow(run, shell).ConfigureAwait(false);
        return Parse((await shell.RunOrThrow(run, puppet.ServerCommand("ca", "list", "--format", "json", "--all")).ConfigureAwait(false)).Output);
    }

    /// <summary>Parses the entries from that output.</summary>
    public static IReadOnlyList<CertificateEntry> Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. States.SelectMany(state =>
                document.RootElement.TryGetProperty(state, out var entries)
                    ? entries.EnumerateArray().Select(entry => ParseEntry(state, entry)).ToArray()
                    : []
            ),
        ];
    }

    private static CertificateEntry ParseEntry(string state, JsonElement entry) =>
        new(entry.GetProperty("name").GetString()!, state, entry.GetProperty("fingerprints").GetProperty("SHA256").GetString()!);

    // It fails for an unknown name, but prints the JSON nevertheless.
    private static bool IsJson(CommandResult answer) => answer.Succeeded || answer.Output.TrimStart().StartsWith('{');
}

/// <summary>One certificate or request of an authority.</summary>
/// <param name="Name">The name.</param>
/// <param name="State">requested, signed or revoked.</param>
/// <param name="Fingerprint">SHA-256 of the request before signing, of the certificate afterwards.</param>
internal sealed record CertificateEntry(string Name, string State, string Fingerprint);
