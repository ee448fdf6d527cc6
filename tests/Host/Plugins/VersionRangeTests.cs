using OriginScript.Host.Plugins;

namespace OriginScript.Host.Tests.Plugins;

public sealed class VersionRangeTests
{
    [Theory]
    [InlineData("[0.1,0.2)", "0.1.0", true)]
    [InlineData("[0.1,0.2)", "0.1", true)]
    [InlineData("[0.1,0.2)", "0.1.99", true)]
    [InlineData("[0.1,0.2)", "0.0.9", false)]
    [InlineData("[0.1,0.2)", "0.2.0", false)]
    [InlineData("[0.1,0.2)", "0.2.0-beta", false)]
    [InlineData("[0.1,0.2)", "0.1.0-beta", false)]
    [InlineData("[0.1-alpha,0.2)", "0.1.0-beta", true)]
    [InlineData("(0.1,0.2]", "0.1.0", false)]
    [InlineData("(0.1,0.2]", "0.1.0.1", true)]
    [InlineData("(0.1,0.2]", "0.2.0+build.7", true)]
    [InlineData("1.2", "1.2.0", true)]
    [InlineData("1.2", "7.0.0", true)]
    [InlineData("1.2", "1.1.9", false)]
    [InlineData("[1.2]", "1.2.0", true)]
    [InlineData("[1.2]", "1.2.1", false)]
    [InlineData("(,2.0)", "0.0.1", true)]
    [InlineData("(,2.0)", "2.0", false)]
    [InlineData("[ 1.0 , )", "10.0.0", true)]
    [InlineData("[9.0,10.0]", "10.0", true)]
    public void A_version_is_in_a_range(string range, string version, bool expected) =>
        Assert.Equal(expected, VersionRange.TryParse(range)!.Contains(PluginVersion.TryParse(version)!));

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    [InlineData("0.1.*")]
    [InlineData("*")]
    [InlineData("[0.1,0.2")]
    [InlineData("0.1,0.2")]
    [InlineData("[0.1,0.2,0.3]")]
    [InlineData("(1.0)")]
    [InlineData("[,]")]
    [InlineData("[2.0,1.0]")]
    [InlineData("[1.0,1.0)")]
    [InlineData("[x,1.0)")]
    [InlineData("[1.0,99999999999)")]
    [InlineData("1.2.3.4.5")]
    public void What_is_no_range_is_refused(string range) => Assert.Null(VersionRange.TryParse(range));

    [Theory]
    [InlineData("1.0.0-alpha", "1.0.0-alpha.1")]
    [InlineData("1.0.0-alpha.1", "1.0.0-alpha.beta")]
    [InlineData("1.0.0-beta.2", "1.0.0-beta.11")]
    [InlineData("1.0.0-rc.1", "1.0.0")]
    [InlineData("1.9.0", "1.10.0")]
    public void Versions_are_ordered(string lower, string higher) =>
        Assert.True(
            PluginVersion.TryParse(lower)!.CompareTo(PluginVersion.TryParse(higher)) < 0
                && PluginVersion.TryParse(higher)!.CompareTo(PluginVersion.TryParse(lower)) > 0
        );

    [Theory]
    [InlineData("0.1.0", "[0.1,0.2)")]
    [InlineData("1.4.2-rc.1", "[1.4,2.0)")]
    public void The_compatible_range_ends_before_the_next_breaking_version(string version, string range) =>
        Assert.Equal(range, PluginVersion.TryParse(version)!.CompatibleRange);
}
