namespace OriginScript.Puppet;

/// <summary>What is said where a master lists a name with another key than the machine of that name has.</summary>
internal static class Strangers
{
    /// <summary>Both fingerprints, what came of it, and what to do.</summary>
    public static string Message(string master, (ListedRequest Listed, string Own) both, string outcome = "Nothing was signed.") =>
        $"{master} lists {both.Listed.Name} with fingerprint {both.Listed.Fingerprint}, but {both.Listed.Name} itself has {both.Own}. {outcome} " +
        $"If the master's is left over from a former machine of that name, remove it with \"origin puppet:cert:clean {master} {both.Listed.Name}\" and run again; if not, find out who asked.";
}
