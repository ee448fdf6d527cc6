namespace OriginScript.Ec2;

/// <summary>How to find an image: by id, or as the newest whose owner and name match.</summary>
internal sealed record ImageSource
{
    private const string AcceptedForms = "Use an image id (ami-...), a base OS such as debian12, ubuntu24.04, al2023, fedora43, rocky9 or alma9, or name:GLOB@OWNER.";

    private string? Id { get; init; }

    private string? Owner { get; init; }

    private string? Glob { get; init; }

    /// <summary>Whether the recipe specifies the image id rather than a name.</summary>
    public bool IsExact => Id is not null;

    /// <summary>Parses the image of a recipe.</summary>
    /// <exception cref="RecipeException">The form is not supported.</exception>
    public static ImageSource Parse(string image)
    {
        if (image.StartsWith("ami-", StringComparison.Ordinal))
            return new() { Id = image };
        if (image.StartsWith("ssm:", StringComparison.Ordinal))
            throw new RecipeException($"The image \"{image}\" is a Systems Manager parameter, which is not supported yet. {AcceptedForms}");
        if (image.StartsWith("name:", StringComparison.Ordinal))
            return ParseGlob(image["name:".Length..]);
        return BaseOsCatalog.Find(image) is var (owner, glob)
            ? new() { Owner = owner, Glob = glob }
            : throw new RecipeException($"\"{image}\" is not a valid image. {AcceptedForms}");
    }

    /// <summary>The filter for EC2, for the architecture of the instance type.</summary>
    public ImageFilter ToFilter(string instanceType) => IsExact ? new() { Id = Id } : new() { Owner = Owner, Name = Glob, Architecture = ProcessorArchitecture.ForInstanceType(instanceType) };

    private static ImageSource ParseGlob(string text) => text.LastIndexOf('@') is var at and >= 0
        ? new() { Glob = text[..at], Owner = text[(at + 1)..] }
        : new() { Glob = text, Owner = "self" };
}
