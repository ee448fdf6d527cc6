using Amazon.EC2.Model;
using OriginScript.Tests;

namespace OriginScript.MachineLab.Tests;

/// <summary>Two machines of one world in different security groups; the server's group allows SSH.</summary>
[Collection(LabCollection.Name)]
public sealed class NetworkTests : IAsyncLifetime
{
    private MachineFixture _lab = null!;
    private Instance _server = null!;
    private Instance _client = null!;
    private string _group = "";

    public async Task InitializeAsync()
    {
        _lab = await MachineFixture.Start();
        try
        {
            await Prepare();
        }
        catch
        {
            // xunit does not dispose an instance whose initialization failed.
            await _lab.DisposeAsync();
            throw;
        }
    }

    public async Task DisposeAsync() => await (_lab?.DisposeAsync() ?? ValueTask.CompletedTask);

    [LabFact]
    public async Task A_port_that_no_rule_opens_is_closed_to_a_machine() =>
        Assert.Equal("closed", await _lab.ProbePort(_client, _server.PrivateIpAddress, 8140));

    [LabFact]
    public async Task A_port_is_open_to_the_members_of_a_group_by_either_address()
    {
        await Open(8140, from: (await _lab.Sandbox.GetInstance(_client.InstanceId)).SecurityGroups[0].GroupId);
        await WaitUntilReconciled();

        Assert.Equal(
            ("refused", "refused"),
            (await _lab.ProbePort(_client, _server.PrivateIpAddress, 8140), await _lab.ProbePort(_client, _server.PublicIpAddress, 8140))
        );
    }

    [LabFact]
    public async Task A_rule_that_is_revoked_closes_the_port_to_this_computer()
    {
        await _lab.Ec2.RevokeSecurityGroupIngressAsync(
            new RevokeSecurityGroupIngressRequest { GroupId = _group, IpPermissions = [Port(22, "0.0.0.0/0", null)] }
        );
        await WaitUntilReconciled();

        Assert.StartsWith("255: ssh: connect to host", await _lab.RunOn(_server.PublicIpAddress, "true"));
    }

    [LabFact]
    public async Task Machines_reach_nothing_outside_of_their_world() => Assert.Equal("closed", await _lab.ProbePort(_client, "192.0.2.1", 53));

    [LabFact]
    public async Task An_elastic_address_is_an_address_of_the_machine_in_the_place_of_its_own()
    {
        var elastic = await _lab.Ec2.AllocateAddressAsync(new AllocateAddressRequest());
        await _lab.Ec2.AssociateAddressAsync(new AssociateAddressRequest { AllocationId = elastic.AllocationId, InstanceId = _server.InstanceId });
        await _lab.WaitUntil(elastic.PublicIp, "true");

        Assert.Equal($"172.31.0.4/32\n{elastic.PublicIp}/32", await _lab.RunOn(elastic.PublicIp, "ip -4 -o addr show dev host0 | awk '{print $4}'"));
    }

    [LabFact]
    public async Task An_elastic_address_moves_from_machine_to_machine()
    {
        var elastic = await _lab.Ec2.AllocateAddressAsync(new AllocateAddressRequest());
        foreach (var instance in new[] { _server, _client })
            await _lab.Ec2.AssociateAddressAsync(
                new AssociateAddressRequest
                {
                    AllocationId = elastic.AllocationId,
                    InstanceId = instance.InstanceId,
                    AllowReassociation = true,
                }
            );
        await _lab.WaitUntil(elastic.PublicIp, "test $(hostname) = ip-172-31-0-5");

        Assert.Equal("ip-172-31-0-4", await _lab.RunOn((await _lab.Sandbox.GetInstance(_server.InstanceId)).PublicIpAddress, "hostname"));
    }

    [LabFact]
    public async Task A_record_resolves_on_a_machine()
    {
        await _lab.Sandbox.Zones.Change(Route53TestClient.Set("CREATE", "broker.infra.example.org", "192.0.2.7"));
        await WaitUntilReconciled();

        Assert.Equal(
            "192.0.2.7       STREAM broker.infra.example.org",
            await _lab.RunOn(_client.PublicIpAddress, "getent ahostsv4 broker.infra.example.org | head -1")
        );
    }

    [LabFact]
    public async Task Machines_know_each_other_by_the_names_that_EC2_gives() =>
        Assert.Equal("172.31.0.4", await _lab.RunOn(_client.PublicIpAddress, "getent hosts ip-172-31-0-4 | cut -d' ' -f1"));

    private async Task Prepare()
    {
        _group = (await _lab.Ec2.CreateSecurityGroupAsync(new CreateSecurityGroupRequest { GroupName = "web", Description = "web" })).GroupId;
        await Open(22, cidr: "0.0.0.0/0");
        _server = await _lab.Boot("server", "web");
        _client = await _lab.Boot("client", "default");
    }

    private Task Open(int port, string? cidr = null, string? from = null) =>
        _lab.Ec2.AuthorizeSecurityGroupIngressAsync(
            new AuthorizeSecurityGroupIngressRequest { GroupId = _group, IpPermissions = [Port(port, cidr, from)] }
        );

    private static IpPermission Port(int port, string? cidr, string? from) =>
        new()
        {
            IpProtocol = "tcp",
            FromPort = port,
            ToPort = port,
            Ipv4Ranges = cidr is null ? null : [new IpRange { CidrIp = cidr }],
            UserIdGroupPairs = from is null ? null : [new UserIdGroupPair { GroupId = from }],
        };

    // A stopped server has reconciled its machines.
    private Task WaitUntilReconciled() => _lab.Sandbox.Restart();
}
