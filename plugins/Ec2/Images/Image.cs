namespace OriginScript.Ec2;

/// <summary>A machine image.</summary>
internal sealed record Image
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Owner { get; init; }

    public required string Architecture { get; init; }

    public string Platform { get; init; } = "";

    /// <summary>The creation time in ISO 8601, so that the text sorts by time.</summary>
    public string Created { get; init; } = "";

    public string RootDevice { get; init; } = "";

    /// <summary>The size of its root volume in GiB; no instance may have a smaller one.</summary>
    public int Size { get; init; }
}

/// <summary>Selects images; a null property matches any. A name may contain <c>*</c> and <c>?</c>.</summary>
internal sealed record ImageFilter
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>An account id, <c>self</c> or <c>amazon</c>.</summary>
    public string? Owner { get; init; }

    public string? Architecture { get; init; }
}
