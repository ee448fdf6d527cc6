using System.Text.Json;
using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>What a master's certificate authority knows, as <c>puppetserver ca list --format json</c> tells it.</summary>
internal static class CertificateList
{
    public const string Requested = "requested";
    public const string Signed = "signed";
    public const string Revoked = "revoked";

    private static readonly string[] States = [Requested, Signed, Revoked];

    /// <summary>The entry of that name; null: the authority has never heard of it, or forgotten it.</summary>
    /// <exception cref="CommandException">The server does not run; only it can say.</exception>
    public static async Task<Listed?> Find(Run run, IShell shell, string name)
    {
        var puppet = await Installation.Of(run, shell).ConfigureAwait(false);
        var command = puppet.Server("ca", "list", "--format", "json", "--certname", name);
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        return IsJson(answer) ? Of(answer.Output).LastOrDefault(entry => entry.Name == name) : throw new CommandException(shell.Facts.Machine, command, answer);
    }

    /// <summary>All entries: those that wait, those that are signed, those that are revoked.</summary>
    /// <exception cref="CommandException">The server does not run; only it can say.</exception>
    public static async Task<IReadOnlyList<Listed>> All(Run run, IShell shell)
    {
        var puppet = await Installation.Of(run, shell).ConfigureAwait(false);
        return Of((await shell.Do(run, puppet.Server("ca", "list", "--format", "json", "--all")).ConfigureAwait(false)).Output);
    }

    /// <summary>The entries in that answer.</summary>
    public static IReadOnlyList<Listed> Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. States.SelectMany(state => document.RootElement.TryGetProperty(state, out var entries)
            ? entries.EnumerateArray().Select(entry => Entry(state, entry)).ToArray()
            : [])];
    }

    private static Listed Entry(string state, JsonElement entry) =>
        new(entry.GetProperty("name").GetString()!, state, entry.GetProperty("fingerprints").GetProperty("SHA256").GetString()!);

    // A name that it does not know makes it fail, with the answer on its output all the same.
    private static bool IsJson(Answer answer) => answer.Succeeded || answer.Output.TrimStart().StartsWith('{');
}

/// <summary>One name that an authority knows.</summary>
/// <param name="Name">The name.</param>
/// <param name="State">requested, signed or revoked.</param>
/// <param name="Fingerprint">SHA-256 of the request while it waits, of the certificate from then on.</param>
internal sealed record Listed(string Name, string State, string Fingerprint);
