using OriginScript.MachineLab.Machines;

namespace OriginScript.MachineLab.Tests;

public sealed class InotifyLimitTests : IDisposable
{
    private readonly string _limit = Path.GetTempFileName();

    public void Dispose() => File.Delete(_limit);

    [Fact]
    public void Room_is_made_for_many_machines()
    {
        File.WriteAllText(_limit, "128\n");
        InotifyLimit.RaiseFor(30, _limit);
        Assert.Equal("608", File.ReadAllText(_limit));
    }

    [Fact]
    public void A_limit_that_is_high_enough_stays()
    {
        File.WriteAllText(_limit, "8192\n");
        InotifyLimit.RaiseFor(30, _limit);
        Assert.Equal("8192\n", File.ReadAllText(_limit));
    }
}
