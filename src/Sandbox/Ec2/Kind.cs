using OriginScript.Sandbox.Protocol;

namespace OriginScript.Sandbox.Ec2;

/// <summary>A kind of id, and how EC2 complains about a wrong one.</summary>
internal sealed record Kind(string Prefix, string Type, string ErrorStem, string NotFound)
{
    public static readonly Kind Instance = new("i-", "instance", "InvalidInstanceID", "The instance ID '{0}' does not exist");
    public static readonly Kind Image = new("ami-", "image", "InvalidAMIID", "The image id '[{0}]' does not exist");
    public static readonly Kind Address = new("eipalloc-", "elastic-ip", "InvalidAllocationID", "The allocation ID '{0}' does not exist");
    public static readonly Kind Group = new("sg-", "security-group", "InvalidGroup", "The security group '{0}' does not exist");
    public static readonly Kind Volume = new("vol-", "volume", "InvalidVolume", "The volume '{0}' does not exist.");
    public static readonly Kind Vpc = new("vpc-", "vpc", "InvalidVpcID", "The vpc ID '{0}' does not exist");
    public static readonly Kind Subnet = new("subnet-", "subnet", "InvalidSubnetID", "The subnet ID '{0}' does not exist");

    public static IReadOnlyList<Kind> All { get; } = [Instance, Image, Address, Group, Volume, Vpc, Subnet];

    public static Kind? Of(string id) => All.FirstOrDefault(kind => id.StartsWith(kind.Prefix, StringComparison.Ordinal));

    public Refusal Absent(string id) => new($"{ErrorStem}.NotFound", NotFound.Replace("{0}", id, StringComparison.Ordinal));

    /// <summary>Tells an id that cannot exist from one that does not.</summary>
    public string Checked(string id) =>
        id.StartsWith(Prefix, StringComparison.Ordinal) && id.AsSpan(Prefix.Length) is { Length: > 0 } rest && !rest.ContainsAnyExcept("0123456789abcdef")
            ? id
            : throw new Refusal($"{ErrorStem}.Malformed", $"Invalid id: \"{id}\" (expecting \"{Prefix}...\")");
}
