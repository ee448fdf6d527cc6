namespace OriginScript.Ec2;

/// <summary>A line of <c>ec2:image:list</c>.</summary>
public sealed record ImageRow(string Id, string Owner, string Architecture, string Name, string Platform, string Created)
{
    /// <summary>Id, owner, architecture, name and platform.</summary>
    public override string ToString() => $"{Id} {Owner} {Architecture} {Name} {Platform}".TrimEnd();
}

/// <summary>The tasks that read images.</summary>
public static class ImageQueries
{
    /// <summary>Lists images: id, owner, architecture, name and platform.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">Only those whose name matches; the wildcards <c>*</c> and <c>?</c> are allowed.</param>
    /// <param name="owner">An account id, self or amazon.</param>
    /// <param name="arch">x86_64 or arm64; any unless given.</param>
    /// <param name="location">Accepted for compatibility and ignored.</param>
    /// <param name="latest">Only the newest.</param>
    [Task("ec2:image:list", IsEchoed = false)]
    public static async Task<IReadOnlyList<ImageRow>> List(
        Run run,
        string name = "*",
        string owner = "self",
        string arch = "*",
        string location = "*",
        bool latest = false
    )
    {
        ImageFilter filter = new()
        {
            Name = NullIfAny(name),
            Owner = owner,
            Architecture = NullIfAny(arch),
        };
        var images = (await run.Get<ICompute>().ListImages(filter, run.Cancel).ConfigureAwait(false)).OrderByDescending(
            image => image.Created,
            StringComparer.Ordinal
        );
        return
        [
            .. images
                .Take(latest ? 1 : int.MaxValue)
                .Select(image => new ImageRow(image.Id, image.Owner, image.Architecture, image.Name, image.Platform, image.Created)),
        ];
    }

    private static string? NullIfAny(string glob) => glob == "*" ? null : glob;
}
