namespace OriginScript;

/// <summary>
/// What ports keep between runs, such as pinned host keys: small text files in the state folder. What a command that only reads keeps lasts until it
/// ends; a port cannot tell the difference.
/// </summary>
public interface IStorage
{
    /// <summary>The path of a file, for messages.</summary>
    string GetPath(string name);

    /// <summary>The content of a file; null if there is none.</summary>
    /// <exception cref="OriginException">It cannot be read.</exception>
    string? Read(string name);

    /// <summary>Replaces the content of a file. Other processes that update it at the same time wait, so that no update is lost.</summary>
    /// <param name="name">The file.</param>
    /// <param name="change">Makes the new content from the current one; null if there is no file.</param>
    /// <param name="cancel">Requests cancellation.</param>
    /// <exception cref="OriginException">It cannot be written.</exception>
    Task Update(string name, Func<string?, string> change, CancellationToken cancel);
}
