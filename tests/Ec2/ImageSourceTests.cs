namespace OriginScript.Ec2.Tests;

public sealed class ImageSourceTests
{
    [Theory]
    [InlineData("debian12", "136693071363", "debian-12-a*64-*")]
    [InlineData("debian13", "136693071363", "debian-13-a*64-*")]
    [InlineData("ubuntu24.04", "099720109477", "ubuntu/images/hvm-ssd*/ubuntu-*-24.04-*-server-*")]
    [InlineData("al2023", "amazon", "al2023-ami-2023.*-kernel-*")]
    [InlineData("fedora43", "125523088429", "Fedora-Cloud-Base*-43-*")]
    [InlineData("centos-stream9", "125523088429", "CentOS Stream 9 *")]
    [InlineData("rocky9", "792107900819", "Rocky-9-EC2-Base-*")]
    [InlineData("alma9", "764336703387", "AlmaLinux OS 9.*")]
    [InlineData("name:my-*@123456789012", "123456789012", "my-*")]
    [InlineData("name:my-*", "self", "my-*")]
    public void A_name_means_an_owner_and_a_glob(string image, string owner, string glob) =>
        Assert.Equal(
            new()
            {
                Owner = owner,
                Name = glob,
                Architecture = "x86_64",
            },
            ImageSource.Parse(image).ToFilter("t3.micro")
        );

    [Fact]
    public void An_id_means_itself() => Assert.Equal(new() { Id = "ami-1" }, ImageSource.Parse("ami-1").ToFilter("t3.micro"));

    [Theory]
    [InlineData("t3.micro", "x86_64")]
    [InlineData("t4g.small", "arm64")]
    [InlineData("m7gd.large", "arm64")]
    [InlineData("g5.xlarge", "x86_64")]
    [InlineData("m6g.metal", "arm64")]
    public void The_instance_type_says_the_architecture(string type, string architecture) =>
        Assert.Equal(architecture, ProcessorArchitecture.ForInstanceType(type));

    [Theory]
    [InlineData("beos5")]
    [InlineData("debian")]
    [InlineData("")]
    public void Any_other_word_is_refused_where_it_is_written(string image) =>
        Assert.StartsWith(
            $"\"{image}\" is not a valid image. Use an image id",
            Assert.Throws<RecipeException>(() => ImageSource.Parse(image)).Message
        );

    [Fact]
    public void A_parameter_of_Systems_Manager_is_refused() =>
        Assert.StartsWith(
            "The image \"ssm:/x\" is a Systems Manager parameter",
            Assert.Throws<RecipeException>(() => ImageSource.Parse("ssm:/x")).Message
        );
}
