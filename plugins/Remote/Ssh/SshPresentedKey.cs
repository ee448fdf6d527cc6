namespace OriginScript.Remote;

/// <summary>The host key that a machine presents, before anything is decided about it.</summary>
/// <param name="Type">Its type, <c>ssh-ed25519</c>.</param>
/// <param name="Key">The key in base64.</param>
/// <param name="Certificate">Its certificate; null for a plain key.</param>
internal sealed record SshPresentedKey(string Type, string Key, SshCertificate? Certificate)
{
    /// <summary>Its text in known_hosts, after the names.</summary>
    public string Line => $"{Type} {Key}";

    /// <summary>Whether it is the key of that entry.</summary>
    public bool Is(KnownHost line) => (line.Type, line.Key) == (Type, Key);
}
