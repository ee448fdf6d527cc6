using OriginScript.Tests;

namespace OriginScript.Sandbox.Tests;

[Collection(LabCollection.Name)]
public sealed class MachinesTests
{
    [LabFact]
    public async Task A_running_instance_is_a_machine_with_its_host_name()
    {
        await using var lab = await Lab.Start();
        var broker = await lab.Boot();

        Assert.Equal("ip-172-31-0-4", await lab.On(broker.PublicIpAddress, "hostname"));
    }
}
