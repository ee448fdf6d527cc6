namespace OriginScript.Puppet;

/// <summary>The message for a master's entry whose key differs from the key of the machine with that name.</summary>
internal static class FingerprintMismatch
{
    /// <summary>Both fingerprints, the outcome, and what to do.</summary>
    public static string Describe(string master, (CertificateRequestState Listed, string Own) both, string outcome = "Nothing was signed.") =>
        $"{master} lists {both.Listed.Name} with fingerprint {both.Listed.Fingerprint}, but {both.Listed.Name} itself has {both.Own}. {outcome} "
        + $"If the master's entry belongs to a previous machine with that name, remove it with \"origin puppet:cert:clean {master} {both.Listed.Name}\" and run again; otherwise find out who sent the request.";
}
