using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Host.Running;

/// <summary>Where the journal of a subject is. Two recipes, two sets of arguments or two places in the world never share one.</summary>
internal sealed class JournalPlace(Subject subject)
{
    /// <summary>The folder of the journals: <c>--state</c>, <c>ORIGIN_STATE</c>, or the user's own state folder.</summary>
    public static string Folder(Bench bench) => Path.GetFullPath(
        bench.Options.State ?? bench.Surroundings.Set("ORIGIN_STATE") ?? bench.Surroundings.Own("XDG_STATE_HOME", ".local/state"),
        bench.Surroundings.Directory);

    /// <summary>The path in that folder.</summary>
    /// <param name="folder">The folder of the journals.</param>
    /// <param name="place">What tells this world from others: region, profile, endpoint.</param>
    public string In(string folder, params ReadOnlySpan<string> place)
    {
        var identity = string.Join('\0', [.. subject.Identity, .. place]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..8];
        return Path.Combine(folder, $"{FileName(subject.Name)}.{hash}.journal");
    }

    private static string FileName(string name) =>
        new([.. name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-')]);
}
