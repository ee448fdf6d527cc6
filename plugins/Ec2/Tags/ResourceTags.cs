namespace OriginScript.Ec2;

/// <summary>The tags that identify resources.</summary>
internal static class ResourceTags
{
    /// <summary>The host's name.</summary>
    public const string Name = "Name";

    /// <summary>The image as the recipe writes it.</summary>
    public const string Image = "originscript:image";

    /// <summary>The token of the change that created it, for calls without a client token.</summary>
    public const string Token = "originscript:token";

    private const string Run = "originscript:run";
    private const string Recipe = "originscript:recipe";

    /// <summary>Name, run and recipe, then the others; an empty name is omitted.</summary>
    public static IReadOnlyList<Tag> ForResource(Run run, string name, params ReadOnlySpan<Tag> others) =>
        [.. name.Length > 0 ? [new Tag(Name, name)] : Array.Empty<Tag>(), new(Run, run.Id), new(Recipe, run.RecipeName), .. others];
}
