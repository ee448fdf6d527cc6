namespace OriginScript.Ec2;

/// <summary>An instance as a recipe asks for it.</summary>
internal sealed record Machine(string Image)
{
    public const string UsualType = "t3.micro";

    private static readonly Values UsualGroups = ["default"];

    public string Type { get; init; } = UsualType;

    public Values Groups { get; init; } = UsualGroups;

    public string? Key { get; init; }

    public int? Disk { get; init; }

    public ImageSource Source { get; } = ImageSource.Of(Image);

    /// <summary>What can be had today for a type of then; any other is itself.</summary>
    public static string TypeToday(string? type) => type switch
    {
        null or "t1.micro" => UsualType,
        "m1.small" => "t3.small",
        "m1.medium" => "t3.medium",
        "m1.large" => "t3.large",
        _ => type,
    };

    public static Values GroupsOf(string[]? groups) => groups is null or [] ? UsualGroups : Values.Sorted(groups);

    /// <summary>What stands behind <c>ec2:instance:create</c> on the command line; what is as usual is left out.</summary>
    public Text[] Typed(string host)
    {
        var words = new List<Text> { Image, host };
        if (Type != UsualType)
            words.AddRange("--type", Type);
        if (!Groups.Equals(UsualGroups))
            words.AddRange(["--securitygroup", .. Groups.Select(group => (Text)group)]);
        if (Key is not null)
            words.AddRange("--key", Key);
        if (Disk is { } disk)
            words.AddRange("--disksize", $"{disk}");
        return [.. words];
    }
}
