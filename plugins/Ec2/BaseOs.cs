using System.Text.RegularExpressions;

namespace OriginScript.Ec2;

/// <summary>The publishers' accounts and the names they give their images, <c>{0}</c> being the version.</summary>
internal static partial class BaseOs
{
    private static readonly Dictionary<string, (string Owner, string Glob)> Families = new(StringComparer.Ordinal)
    {
        ["al"] = ("amazon", "al{0}-ami-{0}.*-kernel-*"),
        ["ubuntu"] = ("099720109477", "ubuntu/images/hvm-ssd*/ubuntu-*-{0}-*-server-*"),
        ["debian"] = ("136693071363", "debian-{0}-a*64-*"),
        ["fedora"] = ("125523088429", "Fedora-Cloud-Base*-{0}-*"),
        ["rhel"] = ("309956199498", "RHEL-{0}.*_HVM-*"),
        ["centos-stream"] = ("125523088429", "CentOS Stream {0} *"),
        ["rocky"] = ("792107900819", "Rocky-{0}-EC2-Base-*"),
        ["alma"] = ("764336703387", "AlmaLinux OS {0}.*"),
    };

    /// <summary>Owner and glob of a base OS such as <c>debian12</c>; null where the name is not one.</summary>
    public static (string Owner, string Glob)? Find(string name) =>
        FamilyAndVersion().Match(name) is { Success: true } match && Families.TryGetValue(match.Groups[1].Value, out var family)
            ? (family.Owner, string.Format(System.Globalization.CultureInfo.InvariantCulture, family.Glob, match.Groups[2].Value))
            : null;

    [GeneratedRegex(@"^([a-z-]+?)(\d+(?:\.\d+)*)$")]
    private static partial Regex FamilyAndVersion();
}
