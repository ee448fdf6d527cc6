namespace OriginScript.Engine;

/// <summary>Another run has locked the journal; it can have only one writer.</summary>
internal sealed class JournalLockedException : OriginException
{
    /// <summary>An error about the journal at that path, naming its holder.</summary>
    public JournalLockedException(string path, JournalHolder? holder, Exception? cause = null)
        : base($"The journal {path} is in use by {Describe(holder)}. Wait until that run has ended, or stop it.", cause) { }

    private static string Describe(JournalHolder? holder) =>
        holder is null
            ? "another run"
            : $"{holder.Owner}, since {holder.Since:yyyy-MM-dd HH:mm:ss} UTC{(holder.Command.Length > 0 ? $": {holder.Command}" : "")}";
}
