using OriginScript.Sandbox.Machines;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Tests;

public sealed class DeedsTests
{
    private static readonly DateTimeOffset once = new(2025, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Goal.Running, false, nameof(Deed.Boot))]
    [InlineData(Goal.Running, true, nameof(Deed.Nothing))]
    [InlineData(Goal.Stopped, false, nameof(Deed.Nothing))]
    [InlineData(Goal.Stopped, true, nameof(Deed.Halt))]
    [InlineData(Goal.Terminated, false, nameof(Deed.Remove))]
    [InlineData(Goal.Terminated, true, nameof(Deed.Remove))]
    public void A_machine_is_brought_where_its_instance_was_sent(object goal, bool runs, string deed) =>
        Assert.Equal(deed, new PresentMachine(runs ? once : null).For(Wanted(SmallWorld.Instance(4).Go((Goal)goal, once))).ToString());

    [Fact]
    public void A_machine_that_was_stopped_and_started_since_is_booted_anew() =>
        Assert.Equal(Deed.Reboot, new PresentMachine(once).For(Wanted(SmallWorld.Instance(4) with { Launched = once.AddSeconds(3) })));

    [Fact]
    public void A_machine_that_the_world_has_forgotten_is_removed() =>
        Assert.Equal(Deed.Remove, new PresentMachine(once).For(null));

    [Fact]
    public void An_elastic_address_takes_the_place_of_the_automatic_one()
    {
        var instance = SmallWorld.Instance(4);
        var world = SmallWorld.Empty().With(instance);
        world = world with { Addresses = world.Addresses.Add("eipalloc-1", new() { Id = "eipalloc-1", PublicIp = "198.18.0.9", Created = once, InstanceId = instance.Id }) };

        Assert.Equal("198.18.0.9", WantedMachine.Of(world).Single().PublicIp);
    }

    private static WantedMachine? Wanted(Instance instance) => WantedMachine.Of(SmallWorld.Empty().With(instance)).SingleOrDefault();
}
