namespace OriginScript.Host.CommandLine;

/// <summary>The commands, in the order of the overview.</summary>
internal sealed record CommandTable(IReadOnlyList<ICommand> All)
{
    public IEnumerable<string> Names => All.Select(command => command.Name);

    /// <summary>The command that the arguments start with, and the number of arguments it used; null if there is none.</summary>
    public (ICommand Command, int Words)? Find(IReadOnlyList<string> words)
    {
        if (words.Count > 1 && FindByName($"{words[0]} {words[1]}") is { } two)
            return (two, 2);
        return words.Count > 0 && FindByName(words[0]) is { } one ? (one, 1) : null;
    }

    /// <summary>The commands whose first word that is: <c>journal list</c> and <c>journal show</c> for <c>journal</c>.</summary>
    public IReadOnlyList<ICommand> FindGroup(string word) => [.. All.Where(command => command.Name.Split(' ')[0] == word)];

    private ICommand? FindByName(string name) => All.FirstOrDefault(command => command.Name == name);
}
