using System.Security.Cryptography;
using System.Text;

namespace OriginScript.AwsEmulator.State;

/// <summary>The addresses of an AWS service in one region, under an id that rules can name.</summary>
internal sealed record PrefixList(string Id, string Name, IReadOnlyList<string> Cidrs)
{
    public const string IdPrefix = "pl-";

    /// <summary>Those that AWS manages in a region; the sandbox has no others.</summary>
    public static IReadOnlyList<PrefixList> All(string region) =>
        region == RegionSeed.HomeRegion
            ? [Create(region, "s3", "pl-63a5400a"), Create(region, "dynamodb", "pl-02cd2c6b")]
            : [Create(region, "s3", DeriveId(region, "s3")), Create(region, "dynamodb", DeriveId(region, "dynamodb"))];

    // Addresses reserved for benchmarks: nothing in a sandbox is outside of it.
    private static PrefixList Create(string region, string service, string id) =>
        new(id, $"com.amazonaws.{region}.{service}", [service == "s3" ? "198.19.252.0/23" : "198.19.254.0/24"]);

    private static string DeriveId(string region, string service) =>
        IdPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{region} {service}")))[..8];
}
