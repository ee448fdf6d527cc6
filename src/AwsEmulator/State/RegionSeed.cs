using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OriginScript.AwsEmulator.State;

/// <summary>What a region has before its first use: a default VPC, the groups of the demonstration and public images, under ids of its own.</summary>
internal static partial class RegionSeed
{
    /// <summary>Where a sandbox works unless it is told otherwise.</summary>
    public const string HomeRegion = "us-east-1";

    private const string HomeZoneIds = "use1";

    private static readonly ConcurrentDictionary<string, RegionState> Created = new(StringComparer.Ordinal);

    /// <summary>The same for every world, so that a region that was only read need not be stored.</summary>
    public static RegionState Create(string region) => Created.GetOrAdd(region, CreateState);

    private static RegionState CreateState(string region)
    {
        using var seed = typeof(RegionSeed).Assembly.GetManifestResourceStream("RegionSeed.json")!;
        var text = new StreamReader(seed).ReadToEnd();
        if (region != HomeRegion)
        {
            text = SeededId()
                .Replace(text, id => $"-0{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{region} {id.Value}")))[..16]}")
                .Replace(HomeRegion, region, StringComparison.Ordinal)
                .Replace(HomeZoneIds, AbbreviateForZoneIds(region), StringComparison.Ordinal);
        }

        return JsonSerializer.Deserialize(text, WorldJson.Default.RegionState)!;
    }

    // eu-central-1: euc1, ap-northeast-2: apne2
    private static string AbbreviateForZoneIds(string region)
    {
        var parts = region.Split('-');
        return string.Concat([parts[0], .. parts[1..^1].Select(AbbreviateDirection), parts[^1]]);
    }

    private static string AbbreviateDirection(string direction) =>
        direction is "northeast" or "northwest" or "southeast" or "southwest" ? $"{direction[0]}{direction[5]}" : direction[..1];

    [GeneratedRegex("-0a11ce[0-9a-f]+")]
    private static partial Regex SeededId();
}
