using OriginScript.Compiler;

namespace OriginScript.Host.Tests.CommandLine;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("plan", "plan", 0)]
    [InlineData("plna", "plan", 1)]
    [InlineData("pan", "plan", 1)]
    [InlineData("plann", "plan", 1)]
    [InlineData("plum", "plan", 2)]
    [InlineData("", "plan", 4)]
    public void Distance_counts_letters_to_change(string one, string other, int distance) => Assert.Equal(distance, EditDistance.Between(one, other));

    [Fact]
    public void The_nearest_is_suggested() => Assert.Equal(["broker"], NearestName.FindAll("brokr", ["brokers", "mongo", "broker"]));

    [Fact]
    public void What_is_equally_near_is_suggested_together() =>
        Assert.Equal(["puma", "pump"], NearestName.FindAll("pum", ["pump", "puma", "puppet"]));

    [Fact]
    public void What_is_far_is_not_suggested() => Assert.Empty(NearestName.FindAll("xyz", ["plan", "run"]));
}
