using Amazon.EC2;
using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

internal static class TestImages
{
    public static async Task<List<Image>> ListByName(AmazonEC2Client ec2, string pattern) =>
        (await ec2.DescribeImagesAsync(new DescribeImagesRequest { Filters = [new("name", [pattern])] })).Images ?? [];

    public static async Task<string> Newest(AmazonEC2Client ec2, string pattern) =>
        (await ListByName(ec2, pattern)).MaxBy(image => image.CreationDate)!.ImageId;
}
