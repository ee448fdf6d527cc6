namespace OriginScript.Puppet;

/// <summary>What is said where a master lists a name with another key than the machine of that name has.</summary>
internal static class Strangers
{
    /// <summary>Both fingerprints, and what to do.</summary>
    public static string Message(string master, ListedRequest listed, string own) =>
        $"{master} lists {listed.Name} with fingerprint {listed.Fingerprint}, but {listed.Name} itself has {own}. Nothing was signed. " +
        $"If the master's is left over from a former machine of that name, remove it with \"origin puppet:cert:clean {master} {listed.Name}\" and run again; if not, find out who asked.";
}
