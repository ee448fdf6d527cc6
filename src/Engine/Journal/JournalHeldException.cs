namespace OriginScript.Engine;

/// <summary>The journal has a writer already; it has but one.</summary>
public sealed class JournalHeldException : OriginException
{
    /// <summary>An error about the journal at that path, naming its holder.</summary>
    public JournalHeldException(string path, Exception? cause = null)
        : base($"The journal {path} is in use by {Holder(path)}. Wait until that run has ended, or stop it.", cause)
    {
    }

    private static string Holder(string path)
    {
        try
        {
            return JournalReader.Read(path) is { Ended: false, LastRun: { By: { } by, At: var at } } ? $"{by}, since {at:yyyy-MM-dd HH:mm:ss} UTC" : "another run";
        }
        catch (OriginException)
        {
            return "another run";
        }
    }
}
