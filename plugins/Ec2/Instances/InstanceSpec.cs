namespace OriginScript.Ec2;

/// <summary>An instance as a recipe specifies it.</summary>
internal sealed record InstanceSpec(string Image)
{
    public const string DefaultType = "t3.micro";

    private static readonly Values DefaultGroups = ["default"];

    public string Type { get; init; } = DefaultType;

    public Values Groups { get; init; } = DefaultGroups;

    public string? Key { get; init; }

    public int? Disk { get; init; }

    public ImageSource Source { get; } = ImageSource.Parse(Image);

    /// <summary>The current successor of a previous-generation type; other types are returned unchanged.</summary>
    public static string CurrentInstanceType(string? type) => type switch
    {
        null or "t1.micro" => DefaultType,
        "m1.small" => "t3.small",
        "m1.medium" => "t3.medium",
        "m1.large" => "t3.large",
        _ => type,
    };

    public static Values NormalizeGroups(string[]? groups) => groups is null or [] ? DefaultGroups : Values.Sorted(groups);

    /// <summary>The arguments of <c>ec2:instance:create</c> on the command line, without defaults.</summary>
    public Text[] ToArguments(string host)
    {
        var words = new List<Text> { Image, host };
        if (Type != DefaultType)
            words.AddRange("--type", Type);
        if (!Groups.Equals(DefaultGroups))
            words.AddRange(["--securitygroup", .. Groups.Select(group => (Text)group)]);
        if (Key is not null)
            words.AddRange("--key", Key);
        if (Disk is { } disk)
            words.AddRange("--disksize", $"{disk}");
        return [.. words];
    }
}
