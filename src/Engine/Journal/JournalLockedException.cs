namespace OriginScript.Engine;

/// <summary>Another run has locked the journal; it can have only one writer.</summary>
public sealed class JournalLockedException : OriginException
{
    /// <summary>An error about the journal at that path, naming its owner.</summary>
    public JournalLockedException(string path, Exception? cause = null)
        : base($"The journal {path} is in use by {DescribeOwner(path)}. Wait until that run has ended, or stop it.", cause)
    {
    }

    private static string DescribeOwner(string path)
    {
        try
        {
            return JournalReader.Read(path) is { HasLastRunEnded: false, LastRun: { Owner: { } by, Timestamp: var at } } ? $"{by}, since {at:yyyy-MM-dd HH:mm:ss} UTC" : "another run";
        }
        catch (OriginException)
        {
            return "another run";
        }
    }
}
