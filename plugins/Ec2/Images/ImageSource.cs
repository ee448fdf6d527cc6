namespace OriginScript.Ec2;

/// <summary>How to find an image: by id, or as the newest whose owner and name match.</summary>
internal sealed record ImageSource
{
    private const string AcceptedForms =
        "Use an image id (ami-...), a base OS such as debian12, ubuntu24.04, al2023, fedora43, rocky9 or alma9, or name:GLOB@OWNER.";
    private const string DefaultOwner = "self";
    private const string GlobPrefix = "name:";

    private static readonly string[] OwnerAliases = [DefaultOwner, "amazon", "aws-marketplace", "aws-backup-vault"];

    /// <summary>The one spelling, which the instance keeps as a tag.</summary>
    public required string Text { get; init; }

    private string? Id { get; init; }

    private string? Owner { get; init; }

    private string? Glob { get; init; }

    /// <summary>Whether the recipe specifies the image id rather than a name.</summary>
    public bool IsExact => Id is not null;

    /// <summary>Parses the image of a recipe.</summary>
    /// <exception cref="RecipeException">The form is not supported.</exception>
    public static ImageSource Parse(string image)
    {
        var lower = image.Trim().ToLowerInvariant();
        if (lower.StartsWith("ami-", StringComparison.Ordinal))
            return new() { Text = lower, Id = lower };
        if (lower.StartsWith("ssm:", StringComparison.Ordinal))
            throw new RecipeException($"The image \"{image}\" is a Systems Manager parameter, which is not supported yet. {AcceptedForms}");
        if (lower.StartsWith(GlobPrefix, StringComparison.Ordinal))
            return ParseGlob(image, image.Trim()[GlobPrefix.Length..]);
        return BaseOsCatalog.Find(lower) is var (owner, glob)
            ? new()
            {
                Text = lower,
                Owner = owner,
                Glob = glob,
            }
            : throw new RecipeException($"\"{image}\" is not a valid image. {AcceptedForms}");
    }

    /// <summary>The filter for EC2, for the architecture of the instance type.</summary>
    public ImageFilter ToFilter(string instanceType) =>
        IsExact
            ? new() { Id = Id }
            : new()
            {
                Owner = Owner,
                Name = Glob,
                Architecture = ProcessorArchitecture.ForInstanceType(instanceType),
            };

    private static ImageSource ParseGlob(string image, string text)
    {
        var at = text.LastIndexOf('@');
        var (glob, owner) = at < 0 ? (text, DefaultOwner) : (text[..at], text[(at + 1)..].ToLowerInvariant());
        if (glob.Length == 0)
            throw new RecipeException($"The image \"{image}\" has no name. Write one such as name:debian-12-*@{DefaultOwner}.");
        if (!OwnerAliases.Contains(owner) && !(owner.Length == 12 && owner.All(char.IsAsciiDigit)))
            throw new RecipeException(
                $"\"{owner}\" is not a valid owner of images. Use a 12-digit account id, or {string.Join(", ", OwnerAliases)}."
            );
        var isDefault = owner == DefaultOwner && !glob.Contains('@', StringComparison.Ordinal);
        return new()
        {
            Text = isDefault ? $"{GlobPrefix}{glob}" : $"{GlobPrefix}{glob}@{owner}",
            Glob = glob,
            Owner = owner,
        };
    }
}
