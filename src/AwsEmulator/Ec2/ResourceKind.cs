using System.Buffers;
using OriginScript.AwsEmulator.Protocol;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>A type of resource id, and EC2's errors for a wrong id.</summary>
internal sealed record ResourceKind(string Prefix, string Type, string ErrorStem, string NotFound)
{
    public static readonly ResourceKind Instance = new("i-", "instance", "InvalidInstanceID", "The instance ID '{0}' does not exist");
    public static readonly ResourceKind Image = new("ami-", "image", "InvalidAMIID", "The image id '[{0}]' does not exist");
    public static readonly ResourceKind Address = new("eipalloc-", "elastic-ip", "InvalidAllocationID", "The allocation ID '{0}' does not exist");
    public static readonly ResourceKind Group = new("sg-", "security-group", "InvalidGroup", "The security group '{0}' does not exist");
    public static readonly ResourceKind Volume = new("vol-", "volume", "InvalidVolume", "The volume '{0}' does not exist.");
    public static readonly ResourceKind Vpc = new("vpc-", "vpc", "InvalidVpcID", "The vpc ID '{0}' does not exist");
    public static readonly ResourceKind Subnet = new("subnet-", "subnet", "InvalidSubnetID", "The subnet ID '{0}' does not exist");

    public static readonly ResourceKind PrefixList = new("pl-", "prefix-list", "InvalidPrefixListID", "The prefix list ID '{0}' does not exist");

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    public static IReadOnlyList<ResourceKind> All { get; } = [Instance, Image, Address, Group, Volume, Vpc, Subnet, PrefixList];

    public static ResourceKind? FromId(string id) => All.FirstOrDefault(kind => id.StartsWith(kind.Prefix, StringComparison.Ordinal));

    public ApiException NotFoundError(string id) => new($"{ErrorStem}.NotFound", NotFound.Replace("{0}", id, StringComparison.Ordinal));

    /// <summary>Returns the id, or throws EC2's error for a malformed one.</summary>
    public string Validate(string id) =>
        id.StartsWith(Prefix, StringComparison.Ordinal) && id.AsSpan(Prefix.Length) is { Length: > 0 } rest && !rest.ContainsAnyExcept(HexDigits)
            ? id
            : throw new ApiException($"{ErrorStem}.Malformed", $"Invalid id: \"{id}\" (expecting \"{Prefix}...\")");
}
