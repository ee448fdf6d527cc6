using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

public sealed class ParameterTextTests
{
    private const string Allowed = "a-zA-Z0-9 ._-:/()#,@[]+=&;{}!$*";

    [Theory]
    [InlineData("ünïcode", "Value (ünïcode) for parameter GroupName is invalid. Character sets beyond ASCII are not supported.")]
    [InlineData(
        "a\tb",
        $"Invalid security group name. Valid security group names are strings less than 256 characters from the following set: {Allowed}"
    )]
    [InlineData(
        "a<b",
        $"Invalid security group name. Valid security group names are strings less than 256 characters from the following set: {Allowed}"
    )]
    public async Task A_group_s_name_is_refused_as_ec2_does(string name, string message)
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            $"400 InvalidParameterValue: {message}",
            await ExpectedError.From(() => sandbox.Ec2.CreateSecurityGroupAsync(new() { GroupName = name, Description = "x" }))
        );
    }

    [Theory]
    [InlineData("Größe", "Value (Größe) for parameter GroupDescription is invalid. Character sets beyond ASCII are not supported.")]
    [InlineData(
        "it's",
        $"Invalid security group description. Valid security group descriptions are strings less than 256 characters from the following set: {Allowed}"
    )]
    public async Task A_group_s_description_is_refused_as_ec2_does(string description, string message)
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            $"400 InvalidParameterValue: {message}",
            await ExpectedError.From(() => sandbox.Ec2.CreateSecurityGroupAsync(new() { GroupName = "web", Description = description }))
        );
    }

    [Fact]
    public async Task A_rule_s_description_is_refused_as_ec2_does()
    {
        await using var sandbox = await SandboxFixture.Start();
        var rule = new IpPermission { IpProtocol = "-1", Ipv4Ranges = [new() { CidrIp = "192.0.2.0/24", Description = "it's" }] };

        Assert.Equal(
            $"400 InvalidParameterValue: Invalid rule description. Valid rule descriptions are strings less than 256 characters from the following set: {Allowed}",
            await ExpectedError.From(() => sandbox.Ec2.AuthorizeSecurityGroupIngressAsync(new() { GroupName = "broker", IpPermissions = [rule] }))
        );
    }

    [Theory]
    [InlineData("schlüssel", "Value (schlüssel) for parameter KeyName is invalid. Character sets beyond ASCII are not supported.")]
    [InlineData("a\nb", "Value (a\nb) for parameter KeyName is invalid. Control characters are not supported.")]
    public async Task A_key_pair_s_name_is_refused_as_ec2_does(string name, string message)
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal(
            $"400 InvalidParameterValue: {message}",
            await ExpectedError.From(() => sandbox.Launch(with: request => request.KeyName = name))
        );
    }

    [Theory]
    [InlineData("a\u007fb", "x", "Value (a\u007fb) for parameter Tag key is invalid. Control characters are not supported.")]
    [InlineData("Name", "a\nb", "Value (a\nb) for parameter Tag value is invalid. Control characters are not supported.")]
    [InlineData("aws:x", "x", "Tag keys starting with 'aws:' are reserved for internal use")]
    public async Task A_tag_is_refused_as_ec2_does(string key, string value, string message)
    {
        await using var sandbox = await SandboxFixture.Start();
        var id = (await sandbox.Launch()).InstanceId;

        Assert.Equal(
            $"400 InvalidParameterValue: {message}",
            await ExpectedError.From(() => sandbox.Ec2.CreateTagsAsync(new([id], [new(key, value)])))
        );
    }

    [Fact]
    public async Task A_tag_takes_any_printable_text()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Equal("Größe 🚀 <&>", (await sandbox.Launch("Größe 🚀 <&>")).Tags.Single().Value);
    }

    [Theory]
    [InlineData("\u001b[2J")]
    [InlineData("\0")]
    [InlineData("\ufffe")]
    public async Task A_character_that_no_answer_can_contain_is_refused_and_the_world_goes_on(string character)
    {
        await using var sandbox = await SandboxFixture.Start();
        var tags = new TagSpecification { ResourceType = "elastic-ip", Tags = [new("Name", character)] };

        Assert.Equal(
            "400 InvalidCharacter: The value of the parameter TagSpecification.1.Tag.1.Value contains a character that is not valid.",
            await ExpectedError.From(() => sandbox.Ec2.AllocateAddressAsync(new AllocateAddressRequest { TagSpecifications = [tags] }))
        );
        Assert.Empty((await sandbox.Ec2.DescribeAddressesAsync()).Addresses ?? []);
        Assert.Matches("ec2 AllocateAddress writes 400 InvalidCharacter\n.* ec2 DescribeAddresses reads 200\n$", sandbox.Calls);
    }
}
