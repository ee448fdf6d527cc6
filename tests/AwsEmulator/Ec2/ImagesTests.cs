using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

public sealed class ImagesTests
{
    [Theory]
    [InlineData("136693071363", "debian-12-amd64-*")]
    [InlineData("136693071363", "debian-13-amd64-*")]
    [InlineData("099720109477", "ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-*")]
    [InlineData("amazon", "al2023-ami-2023.*-x86_64")]
    [InlineData("125523088429", "Fedora-Cloud-Base*42*")]
    public async Task Each_base_image_has_two_dates(string owner, string name)
    {
        await using var sandbox = await SandboxFixture.Start();

        var images = (await sandbox.Ec2.DescribeImagesAsync(new DescribeImagesRequest { Owners = [owner], Filters = [new("name", [name])] })).Images;

        Assert.Equal(2, images.Select(image => image.CreationDate).Distinct().Count());
    }

    [Fact]
    public async Task A_deprecated_image_is_not_listed()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Empty(await TestImages.ListByName(sandbox.Ec2, "debian-12-amd64-2023*"));
    }

    [Fact]
    public async Task A_deprecated_image_is_listed_when_asked_for()
    {
        await using var sandbox = await SandboxFixture.Start();
        var request = new DescribeImagesRequest { IncludeDeprecated = true, Filters = [new("name", ["debian-12-amd64-2023*"])] };

        Assert.NotNull(Assert.Single((await sandbox.Ec2.DescribeImagesAsync(request)).Images).DeprecationTime);
    }

    [Fact]
    public async Task Own_images_are_none()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Empty((await sandbox.Ec2.DescribeImagesAsync(new DescribeImagesRequest { Owners = ["self"] })).Images ?? []);
    }

    [Fact]
    public async Task An_image_tells_its_root_device_and_size()
    {
        await using var sandbox = await SandboxFixture.Start();

        var image = (await TestImages.ListByName(sandbox.Ec2, "Fedora*1.1")).Single();

        Assert.Equal(("/dev/sda1", 6), (image.RootDeviceName, image.BlockDeviceMappings.Single().Ebs.VolumeSize));
    }

    [Fact]
    public async Task An_image_is_found_by_architecture()
    {
        await using var sandbox = await SandboxFixture.Start();

        var images = (await sandbox.Ec2.DescribeImagesAsync(new DescribeImagesRequest { Filters = [new("architecture", ["arm64"])] })).Images;

        Assert.Equal("debian-12-arm64-20250814-2204", Assert.Single(images).Name);
    }

    [Fact]
    public async Task An_unknown_image_id_is_refused()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.StartsWith(
            "400 InvalidAMIID.NotFound:",
            await ExpectedError.From(() => sandbox.Ec2.DescribeImagesAsync(new DescribeImagesRequest { ImageIds = ["ami-0123456789abcdef0"] }))
        );
    }
}
