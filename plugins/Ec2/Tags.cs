namespace OriginScript.Ec2;

/// <summary>The tags by which things are found again.</summary>
internal static class Tags
{
    /// <summary>Whose it is: the host's name.</summary>
    public const string Name = "Name";

    /// <summary>The image as the recipe writes it.</summary>
    public const string Image = "originscript:image";

    /// <summary>The change that made it, where EC2 has no client token.</summary>
    public const string Token = "originscript:token";

    private const string Run = "originscript:run";
    private const string Recipe = "originscript:recipe";

    /// <summary>Name, run and recipe, then the others; an empty name is none.</summary>
    public static IReadOnlyList<Tag> Of(Run run, string name, params ReadOnlySpan<Tag> others) =>
        [.. name.Length > 0 ? [new Tag(Name, name)] : Array.Empty<Tag>(), new(Run, run.Id), new(Recipe, run.Recipe), .. others];
}
