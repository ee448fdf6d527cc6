namespace OriginScript.Host.Platform;

/// <summary>
/// A secret that is masked before anything uses it, so that neither a recipe's own code nor an error of what reads it can print it. One that is so short that
/// it may be part of another word is masked only once it is used.
/// </summary>
internal static class MaskedSecret
{
    private const int ShortestLength = 6;

    public static Secret Create(string value)
    {
        var secret = new Secret(value);
        if (value.Length >= ShortestLength)
            secret.Reveal();
        return secret;
    }
}
