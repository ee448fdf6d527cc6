namespace OriginScript.Ec2;

/// <summary>Where an image comes from: its id, or an owner and a glob over names of which the newest is taken.</summary>
internal sealed record ImageSource
{
    private const string Forms = "Write an image id (ami-...), a base OS such as debian12, ubuntu24.04, al2023, fedora43, rocky9 or alma9, or name:GLOB@OWNER.";

    private string? Id { get; init; }

    private string? Owner { get; init; }

    private string? Glob { get; init; }

    /// <summary>Whether the recipe names the image itself rather than what it is called.</summary>
    public bool IsExact => Id is not null;

    /// <summary>Reads what a recipe writes for an image.</summary>
    /// <exception cref="RecipeException">It is not of a known form.</exception>
    public static ImageSource Of(string image)
    {
        if (image.StartsWith("ami-", StringComparison.Ordinal))
            return new() { Id = image };
        if (image.StartsWith("ssm:", StringComparison.Ordinal))
            throw new RecipeException($"The image \"{image}\" is a Systems Manager parameter, and those cannot be read yet. {Forms}");
        if (image.StartsWith("name:", StringComparison.Ordinal))
            return Named(image["name:".Length..]);
        return BaseOs.Find(image) is var (owner, glob)
            ? new() { Owner = owner, Glob = glob }
            : throw new RecipeException($"\"{image}\" is no image. {Forms}");
    }

    /// <summary>What to ask EC2 for, on the processor that the instance type has.</summary>
    public ImageFilter For(string instanceType) => IsExact ? new() { Id = Id } : new() { Owner = Owner, Name = Glob, Architecture = Processor.Of(instanceType) };

    private static ImageSource Named(string text) => text.LastIndexOf('@') is var at and >= 0
        ? new() { Glob = text[..at], Owner = text[(at + 1)..] }
        : new() { Glob = text, Owner = "self" };
}
