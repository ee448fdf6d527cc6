namespace OriginScript.Ec2;

/// <summary>The accounts that publish the base images, and the name patterns of those images.</summary>
internal static class BaseOsCatalog
{
    /// <summary>Owner and glob of a base OS such as <c>debian12</c>; null: the name is not a base OS.</summary>
    public static (string Owner, string Glob)? Find(string name)
    {
        var end = name.AsSpan().IndexOfAnyInRange('0', '9');
        return end > 0 && IsVersion(name[end..]) ? FindFamily(name[..end], name[end..]) : null;
    }

    private static (string Owner, string Glob)? FindFamily(string family, string version) =>
        family switch
        {
            "al" => ("amazon", $"al{version}-ami-{version}.*-kernel-*"),
            "ubuntu" => ("099720109477", $"ubuntu/images/hvm-ssd*/ubuntu-*-{version}-*-server-*"),
            "debian" => ("136693071363", $"debian-{version}-a*64-*"),
            "fedora" => ("125523088429", $"Fedora-Cloud-Base*-{version}-*"),
            "rhel" => ("309956199498", $"RHEL-{version}.*_HVM-*"),
            "centos-stream" => ("125523088429", $"CentOS Stream {version} *"),
            "rocky" => ("792107900819", $"Rocky-{version}-EC2-Base-*"),
            "alma" => ("764336703387", $"AlmaLinux OS {version}.*"),
            _ => null,
        };

    private static bool IsVersion(string text) => text.Split('.').All(part => part.Length > 0 && part.All(char.IsAsciiDigit));
}
