namespace OriginScript.Remote;

/// <summary>A local folder that is pushed.</summary>
/// <param name="Given">Its path as the recipe names it.</param>
/// <param name="Folder">Its full path.</param>
internal abstract record PushSource(string Given, string Folder)
{
    /// <summary>The branch to push to.</summary>
    public abstract string Branch { get; }

    /// <summary>A name for the content: equal for equal contents; computed without running a program.</summary>
    public abstract string Content { get; }

    /// <summary>The data to send to the machine, and the script that makes a commit of it there: <c>$1</c> is the repository, <c>$2</c> the ref to set, <c>$3</c> a temporary path.</summary>
    public abstract Task<(string Script, byte[] Input)> Pack(CancellationToken cancel);

    /// <summary>The source for a folder of the recipe.</summary>
    /// <exception cref="RecipeException">There is no such folder.</exception>
    public static PushSource Find(Recipe recipe, string given)
    {
        var folder = Path.GetFullPath(Path.Combine(recipe.RecipeDirectory, given));
        if (!Directory.Exists(folder))
            throw new RecipeException(
                $"The folder {given} to push does not exist. Write its path from the recipe's folder, {recipe.RecipeDirectory}."
            );
        return Path.Exists(Path.Combine(folder, ".git")) ? new RepositorySource(given, folder) : new FolderSource(given, folder);
    }
}
