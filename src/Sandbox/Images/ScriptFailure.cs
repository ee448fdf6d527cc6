using System.Text.RegularExpressions;

namespace OriginScript.Sandbox.Images;

/// <summary>What a failed script's last lines come down to, in one sentence.</summary>
internal static partial class ScriptFailure
{
    public static SandboxException Of(ScriptCall call, ScriptResult result) => new(Sentence(call, result.Lines));

    private static string Sentence(ScriptCall call, IReadOnlyList<string> lines)
    {
        if (First(lines, Full()) is not null)
            return $"The disk that holds {call.Image.Folder} is full: free 1.5 GB there, or set XDG_CACHE_HOME to a folder on another disk.";
        if (First(lines, Unknown()) is { } unknown)
            return $"Debian 12 has no package {unknown.Groups["name"].Value}: give the name of one that it has.";
        if (First(lines, Unreachable()) is { } unreachable)
            return $"Debian's packages cannot be fetched ({unreachable.Value.Trim().TrimEnd('.')}): connect this computer to the network, or set http_proxy.";
        if (First(lines, Refused()) is { } refused)
            return $"The image cannot be built: {refused.Groups["why"].Value}.";
        var last = lines.LastOrDefault(line => line.Trim().Length > 0)?.Trim() ?? "it said nothing";
        return $"The image cannot be built, its script {call.Script}.sh failed ({last}): see {Path.Combine(call.Image.Folder, "build.log")}, then run it again to go on from there.";
    }

    private static Match? First(IEnumerable<string> lines, Regex pattern) => lines.Select(line => pattern.Match(line)).FirstOrDefault(match => match.Success);

    [GeneratedRegex("No space left on device|enough free space in|Write error .*space")]
    private static partial Regex Full();

    [GeneratedRegex("Unable to locate package (?<name>\\S+)|Package '?(?<name>[^' ]+)'? has no installation candidate")]
    private static partial Regex Unknown();

    [GeneratedRegex("(Failed getting release file|Couldn't download|Failed to fetch|Could not resolve|Temporary failure resolving|Could not connect|Unable to connect|Connection (timed out|refused|failed)).*")]
    private static partial Regex Unreachable();

    [GeneratedRegex("^refused: (?<why>.*)$")]
    private static partial Regex Refused();
}
