using System.Text.RegularExpressions;
using OriginScript.AwsRules;

namespace OriginScript.Ec2;

/// <summary>An instance as a recipe specifies it.</summary>
internal sealed partial record InstanceSpec
{
    public const string DefaultType = "t3.micro";

    private const int MaxDisk = 65536;

    private static readonly Values DefaultGroups = ["default"];

    /// <summary>An instance of that image, as a recipe writes it.</summary>
    /// <exception cref="RecipeException">The form is not supported.</exception>
    public InstanceSpec(string image) => Source = ImageSource.Parse(image);

    /// <summary>The image in its one spelling.</summary>
    public string Image => Source.Text;

    public string Type { get; init; } = DefaultType;

    public Values Groups { get; init; } = DefaultGroups;

    public string? Key { get; init; }

    public int? Disk { get; init; }

    public ImageSource Source { get; }

    /// <summary>The type in lower case; for a previous-generation type its current successor.</summary>
    /// <exception cref="RecipeException">It cannot be an instance type.</exception>
    public static string CurrentInstanceType(string? type) =>
        type?.Trim().ToLowerInvariant() switch
        {
            null or "t1.micro" => DefaultType,
            "m1.small" => "t3.small",
            "m1.medium" => "t3.medium",
            "m1.large" => "t3.large",
            var known when TypePattern().IsMatch(known) => known,
            _ => throw new RecipeException($"\"{type}\" is not a valid instance type. Use one such as t3.micro."),
        };

    /// <exception cref="RecipeException">A name cannot be that of a security group.</exception>
    public static Values NormalizeGroups(IReadOnlyCollection<string>? groups) =>
        groups is null or { Count: 0 } ? DefaultGroups : Values.Sorted(groups.Select(SecurityGroupName.Validate));

    /// <exception cref="RecipeException">EC2 does not accept it as a key pair's name.</exception>
    public static string? ValidateKey(string? key) =>
        key switch
        {
            null => null,
            _ when key == key.Trim() && ParameterRule.KeyName.FindProblem(key) == ParameterProblem.None => key,
            _ => throw new RecipeException(
                $"\"{key}\" is not a valid name of a key pair. Use 1 to 255 ASCII characters without a blank at either end."
            ),
        };

    /// <exception cref="RecipeException">No volume has that size.</exception>
    public static int? ValidateDisk(int? disk) =>
        disk is null or (>= 1 and <= MaxDisk)
            ? disk
            : throw new RecipeException($"A disk of {disk} GiB does not exist. Write 1 to {MaxDisk}, or omit it for the image's size.");

    /// <summary>The arguments of <c>ec2:instance:create</c> on the command line, without defaults.</summary>
    public Text[] ToArguments(string host)
    {
        var words = new List<Text> { Image, host };
        if (Type != DefaultType)
            words.AddRange("--type", Type);
        if (!Groups.Equals(DefaultGroups))
            words.AddRange(["--securitygroup", .. Groups.Select(group => (Text)group)]);
        if (Key is not null)
            words.AddRange(EchoOption.Format("key", Key));
        if (Disk is { } disk)
            words.AddRange("--disksize", $"{disk}");
        return [.. words];
    }

    [GeneratedRegex(@"^[a-z0-9-]+\.[a-z0-9-]+$")]
    private static partial Regex TypePattern();
}
