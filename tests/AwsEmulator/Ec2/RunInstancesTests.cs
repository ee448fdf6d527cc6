using Amazon.EC2;
using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

public sealed class RunInstancesTests
{
    [Fact]
    public async Task A_new_instance_is_pending()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(InstanceStateName.Pending, (await sandbox.Launch()).State.Name);
    }

    [Fact]
    public async Task It_runs_after_a_while()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(InstanceStateName.Running, (await sandbox.LaunchAndWait()).State.Name);
    }

    [Fact]
    public async Task Its_id_has_17_hex_digits()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Matches("^i-[0-9a-f]{17}$", (await sandbox.Launch()).InstanceId);
    }

    [Fact]
    public async Task It_has_no_public_address_while_pending()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Null((await sandbox.Launch()).PublicIpAddress);
    }

    [Fact]
    public async Task Its_public_name_is_made_of_its_public_address()
    {
        await using var sandbox = await SandboxFixture.Start();

        var instance = await sandbox.LaunchAndWait();

        Assert.Equal($"ec2-{instance.PublicIpAddress.Replace('.', '-')}.compute-1.amazonaws.com", instance.PublicDnsName);
    }

    [Fact]
    public async Task Its_private_address_comes_from_its_subnet()
    {
        await using var sandbox = await SandboxFixture.Start();
        var subnet = (
            await sandbox.Ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { Filters = [new("availability-zone", ["us-east-1b"])] })
        ).Subnets[0];

        Assert.Equal("172.31.16.4", (await sandbox.Launch(with: request => request.SubnetId = subnet.SubnetId)).PrivateIpAddress);
    }

    [Fact]
    public async Task Tags_of_the_launch_are_there_at_once()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal("data1", (await sandbox.Launch("data1")).Tags.Single(tag => tag.Key == "Name").Value);
    }

    [Fact]
    public async Task Groups_can_be_given_by_name()
    {
        await using var sandbox = await SandboxFixture.Start();

        var instance = await sandbox.Launch(with: request => request.SecurityGroups = ["default", "broker"]);

        Assert.Equal(["default", "broker"], instance.SecurityGroups.Select(group => group.GroupName));
    }

    [Fact]
    public async Task Without_groups_it_gets_the_default_one()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal("default", (await sandbox.Launch()).SecurityGroups.Single().GroupName);
    }

    [Fact]
    public async Task The_key_metadata_options_and_type_of_the_launch_are_kept()
    {
        await using var sandbox = await SandboxFixture.Start();

        var instance = await sandbox.Launch(with: request =>
        {
            request.KeyName = "operator";
            request.MetadataOptions = new()
            {
                HttpTokens = HttpTokensState.Required,
                HttpPutResponseHopLimit = 2,
                HttpEndpoint = InstanceMetadataEndpointState.Enabled,
            };
        });

        Assert.Equal(
            ("operator", "required", 2, "t3.small"),
            (
                instance.KeyName,
                instance.MetadataOptions.HttpTokens.Value,
                instance.MetadataOptions.HttpPutResponseHopLimit,
                instance.InstanceType.Value
            )
        );
    }

    [Fact]
    public async Task Several_instances_of_one_launch_are_one_reservation()
    {
        await using var sandbox = await SandboxFixture.Start();

        await sandbox.Launch(with: request => (request.MinCount, request.MaxCount) = (3, 3));

        var reservation = Assert.Single((await sandbox.Ec2.DescribeInstancesAsync()).Reservations);
        Assert.Equal([0, 1, 2], reservation.Instances.Select(instance => instance.AmiLaunchIndex));
    }

    [Fact]
    public async Task The_root_volume_has_the_asked_size_and_the_volume_tags()
    {
        await using var sandbox = await SandboxFixture.Start();

        await sandbox.Launch(with: request =>
        {
            request.BlockDeviceMappings =
            [
                new()
                {
                    DeviceName = "/dev/xvda",
                    Ebs = new()
                    {
                        VolumeSize = 20,
                        VolumeType = VolumeType.Gp3,
                        Encrypted = true,
                        DeleteOnTermination = true,
                    },
                },
            ];
            request.TagSpecifications.Add(new() { ResourceType = ResourceType.Volume, Tags = [new("purpose", "root")] });
        });

        var volume = Assert.Single((await sandbox.Ec2.DescribeVolumesAsync()).Volumes);
        Assert.Equal((20, true, "root"), (volume.Size, volume.Encrypted, volume.Tags[0].Value));
    }

    [Fact]
    public async Task An_unknown_image_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            "400 InvalidAMIID.NotFound: The image id '[ami-0123456789abcdef0]' does not exist",
            await ExpectedError.From(() => sandbox.Launch(with: request => request.ImageId = "ami-0123456789abcdef0"))
        );
    }

    [Fact]
    public async Task A_word_that_is_no_image_id_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            "400 InvalidAMIID.Malformed: Invalid id: \"debian12\" (expecting \"ami-...\")",
            await ExpectedError.From(() => sandbox.Launch(with: request => request.ImageId = "debian12"))
        );
    }

    [Fact]
    public async Task An_unknown_group_name_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith(
            "400 InvalidGroup.NotFound: The security group 'brokers' does not exist in default VPC 'vpc-",
            await ExpectedError.From(() => sandbox.Launch(with: request => request.SecurityGroups = ["brokers"]))
        );
    }

    [Fact]
    public async Task A_launch_without_image_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            "400 MissingParameter: The request must contain the parameter ImageId",
            await ExpectedError.From(() => sandbox.Launch(with: request => request.ImageId = null))
        );
    }

    [Fact]
    public async Task A_root_volume_smaller_than_the_image_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith(
            "400 InvalidBlockDeviceMapping: Volume of size 2GB is smaller than snapshot",
            await ExpectedError.From(() =>
                sandbox.Launch(with: request =>
                    request.BlockDeviceMappings = [
                        new()
                        {
                            DeviceName = "/dev/xvda",
                            Ebs = new() { VolumeSize = 2 },
                        },
                    ]
                )
            )
        );
    }

    [Theory]
    [InlineData("t1.micro", "InvalidParameterCombination")]
    [InlineData("t4g.small", "InvalidParameterValue")]
    [InlineData("small", "InvalidParameterValue")]
    public async Task A_type_that_cannot_run_the_image_is_refused(string type, string code)
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith($"400 {code}:", await ExpectedError.From(() => sandbox.Launch(with: request => request.InstanceType = type)));
    }

    [Fact]
    public async Task A_refused_launch_leaves_nothing_behind()
    {
        await using var sandbox = await SandboxFixture.Start();
        await ExpectedError.From(() => sandbox.Launch(with: request => request.TagSpecifications[0].Tags = [new("aws:x", "reserved")]));

        Assert.Empty((await sandbox.Ec2.DescribeVolumesAsync()).Volumes ?? []);
    }
}
