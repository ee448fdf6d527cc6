using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.Commands;

public sealed class InterruptionTests
{
    private readonly StringWriter _errors = new() { NewLine = "\n" };
    private readonly Interruption _interruption;

    public InterruptionTests() => _interruption = new(_errors);

    [Fact]
    public void The_first_one_asks_to_stop()
    {
        _interruption.HandleSignal();
        Assert.Equal((true, false), (_interruption.StopToken.IsCancellationRequested, _interruption.AbortToken.IsCancellationRequested));
    }

    [Fact]
    public void The_second_one_aborts()
    {
        _interruption.HandleSignal();
        _interruption.HandleSignal();
        Assert.True(_interruption.AbortToken.IsCancellationRequested);
    }

    [Fact]
    public void With_nothing_in_progress_it_says_nothing()
    {
        _interruption.HandleSignal();
        Assert.Empty(_errors.ToString());
    }
}
