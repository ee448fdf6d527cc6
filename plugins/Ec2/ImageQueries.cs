namespace OriginScript.Ec2;

/// <summary>A line of <c>ec2:image:list</c>.</summary>
public sealed record ImageRow(string Id, string Owner, string Architecture, string Name, string Platform, string Created)
{
    /// <summary>Id, owner, architecture, name and platform.</summary>
    public override string ToString() => $"{Id} {Owner} {Architecture} {Name} {Platform}".TrimEnd();
}

/// <summary>The tasks that look at images.</summary>
public static class ImageQueries
{
    /// <summary>Lists images: id, owner, architecture, name and platform.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">Only those of a name like this; <c>*</c> and <c>?</c> may stand in it.</param>
    /// <param name="owner">An account id, self or amazon.</param>
    /// <param name="arch">x86_64 or arm64; any unless given.</param>
    /// <param name="location">Accepted and, as ever, ignored.</param>
    /// <param name="latest">Only the newest.</param>
    [Task("ec2:image:list")]
    public static async Task<IReadOnlyList<ImageRow>> List(
        Run run, string name = "*", string owner = "self", string arch = "*", string location = "*", bool latest = false)
    {
        ImageFilter filter = new() { Name = Given(name), Owner = owner, Architecture = Given(arch) };
        var images = (await run.Get<ICompute>().Images(filter, run.Cancel).ConfigureAwait(false)).OrderByDescending(image => image.Created, StringComparer.Ordinal);
        return
        [
            .. images.Take(latest ? 1 : int.MaxValue)
                .Select(image => new ImageRow(image.Id, image.Owner, image.Architecture, image.Name, image.Platform, image.Created)),
        ];
    }

    private static string? Given(string glob) => glob == "*" ? null : glob;
}
