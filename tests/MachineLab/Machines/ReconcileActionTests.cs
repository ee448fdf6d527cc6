using OriginScript.AwsEmulator.State;
using OriginScript.MachineLab.Machines;

namespace OriginScript.MachineLab.Tests;

public sealed class ReconcileActionTests
{
    private static readonly DateTimeOffset Once = new(2025, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(DesiredState.Running, false, nameof(ReconcileAction.Boot))]
    [InlineData(DesiredState.Running, true, nameof(ReconcileAction.None))]
    [InlineData(DesiredState.Stopped, false, nameof(ReconcileAction.None))]
    [InlineData(DesiredState.Stopped, true, nameof(ReconcileAction.Halt))]
    [InlineData(DesiredState.Terminated, false, nameof(ReconcileAction.Remove))]
    [InlineData(DesiredState.Terminated, true, nameof(ReconcileAction.Remove))]
    public void A_machine_is_brought_where_its_instance_was_sent(object goal, bool runs, string deed) =>
        Assert.Equal(
            deed,
            new ActualMachine(runs ? Once : null).DecideAction(Wanted(TestWorld.Instance(4).WithDesiredState((DesiredState)goal, Once))).ToString()
        );

    [Fact]
    public void A_machine_that_was_stopped_and_started_since_is_booted_anew() =>
        Assert.Equal(
            ReconcileAction.Reboot,
            new ActualMachine(Once).DecideAction(Wanted(TestWorld.Instance(4) with { Launched = Once.AddSeconds(3) }))
        );

    [Fact]
    public void A_machine_that_the_world_has_forgotten_is_removed() =>
        Assert.Equal(ReconcileAction.Remove, new ActualMachine(Once).DecideAction(null));

    [Fact]
    public void An_elastic_address_takes_the_place_of_the_automatic_one()
    {
        var instance = TestWorld.Instance(4);
        var world = TestWorld.Empty().With(instance);
        world = world with
        {
            Addresses = world.Addresses.Add(
                "eipalloc-1",
                new()
                {
                    Id = "eipalloc-1",
                    PublicIp = "198.18.0.9",
                    Created = Once,
                    InstanceId = instance.Id,
                }
            ),
        };

        Assert.Equal("198.18.0.9", DesiredMachine.FromWorld(world).Single().PublicIp);
    }

    private static DesiredMachine? Wanted(EmulatedInstance instance) => DesiredMachine.FromWorld(TestWorld.Empty().With(instance)).SingleOrDefault();
}
