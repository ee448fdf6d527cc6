using OriginScript.Host.Running;

namespace OriginScript.Host.Tests.Running;

public sealed class InterruptionTests
{
    private readonly StringWriter _errors = new() { NewLine = "\n" };
    private readonly Interruption _interruption;

    public InterruptionTests() => _interruption = new(_errors);

    [Fact]
    public void The_first_one_asks_to_stop()
    {
        _interruption.Press();
        Assert.Equal((true, false), (_interruption.Stop.IsCancellationRequested, _interruption.Abort.IsCancellationRequested));
    }

    [Fact]
    public void The_second_one_gives_up()
    {
        _interruption.Press();
        _interruption.Press();
        Assert.True(_interruption.Abort.IsCancellationRequested);
    }

    [Fact]
    public void Where_nothing_is_under_way_it_says_nothing()
    {
        _interruption.Press();
        Assert.Empty(_errors.ToString());
    }
}
