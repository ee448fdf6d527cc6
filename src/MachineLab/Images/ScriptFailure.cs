using System.Text.RegularExpressions;
using OriginScript.AwsEmulator;

namespace OriginScript.MachineLab.Images;

/// <summary>Derives the error message from the last lines of a failed script.</summary>
internal static partial class ScriptFailure
{
    public static SandboxException ToException(ScriptCall call, ScriptResult result) => new(Describe(call, result.Lines));

    private static string Describe(ScriptCall call, IReadOnlyList<string> lines)
    {
        if (FirstMatch(lines, DiskFull()) is not null)
            return $"The disk that holds {call.Image.Folder} is full: free 1.5 GB there, or set XDG_CACHE_HOME to a folder on another disk.";
        if (FirstMatch(lines, UnknownPackage()) is { } unknown)
            return $"Debian 12 has no package {unknown.Groups["name"].Value}: use the name of an existing package.";
        if (FirstMatch(lines, Unreachable()) is { } unreachable)
            return $"Debian's packages cannot be fetched ({unreachable.Value.Trim().TrimEnd('.')}): connect this computer to the network, or set http_proxy.";
        if (FirstMatch(lines, Refused()) is { } refused)
            return $"The image cannot be built: {refused.Groups["why"].Value}.";
        var last = lines.LastOrDefault(line => line.Trim().Length > 0)?.Trim() ?? "no output";
        return $"The image cannot be built because its script {call.Script}.sh failed ({last}): see {Path.Combine(call.Image.Folder, "build.log")}, then run again to resume.";
    }

    private static Match? FirstMatch(IEnumerable<string> lines, Regex pattern) =>
        lines.Select(line => pattern.Match(line)).FirstOrDefault(match => match.Success);

    [GeneratedRegex("No space left on device|enough free space in|Write error .*space")]
    private static partial Regex DiskFull();

    [GeneratedRegex("Unable to locate package (?<name>\\S+)|Package '?(?<name>[^' ]+)'? has no installation candidate")]
    private static partial Regex UnknownPackage();

    [GeneratedRegex(
        "(Failed getting release file|Couldn't download|Failed to fetch|Could not resolve|Temporary failure resolving|Could not connect|Unable to connect|Connection (timed out|refused|failed)).*"
    )]
    private static partial Regex Unreachable();

    [GeneratedRegex("^refused: (?<why>.*)$")]
    private static partial Regex Refused();
}
