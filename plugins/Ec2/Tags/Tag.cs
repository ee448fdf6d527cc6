namespace OriginScript.Ec2;

/// <summary>A tag; a null value means that the tag is to be removed.</summary>
internal sealed record Tag(string Key, string? Value);
