namespace OriginScript.Remote;

/// <summary>The home folders of local accounts, where ssh looks for a user's files whatever HOME says.</summary>
internal static class AccountHome
{
    private const string AccountsFile = "/etc/passwd";
    private const int HomeField = 5;

    /// <summary>The home folder of the account of that name; null if this computer's list of accounts does not have it.</summary>
    public static string? Find(string user)
    {
        try
        {
            return File.ReadLines(AccountsFile).Select(line => line.Split(':')).FirstOrDefault(account => account[0] == user) is { } found
                ? found.ElementAtOrDefault(HomeField)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without the list there is no other home folder than HOME.
            return null;
        }
    }
}
