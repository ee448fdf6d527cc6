namespace OriginScript.AwsEmulator.Protocol;

/// <summary>The Authorization header of Signature Version 4, as the client wrote it.</summary>
internal sealed record SigV4Header(string AccessKeyId, CredentialScope Scope, IReadOnlyList<string> SignedHeaders, string Signature)
{
    /// <summary>The header's parts; null: it is missing, of another scheme or incomplete.</summary>
    public static SigV4Header? Parse(string header)
    {
        if (!header.StartsWith(SigV4.Algorithm + " ", StringComparison.Ordinal))
            return null;

        var parts = header[SigV4.Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return
            Find("SignedHeaders")?.Split(';') is { } signed
            && Find("Signature") is { } signature
            // An access key id has no slash.
            && Find("Credential")?.Split('/') is [var key, var date, var region, var service, CredentialScope.Terminator]
            ? new(key, new(date, region, service), signed, signature)
            : null;

        string? Find(string name) =>
            parts.FirstOrDefault(part => part.StartsWith(name + "=", StringComparison.Ordinal)) is { } found ? found[(name.Length + 1)..] : null;
    }
}
