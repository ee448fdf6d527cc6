using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>Making a certificate authority forget a name.</summary>
internal static class Cleaning
{
    private const string Unknown = "Could not find files to clean";

    /// <summary>Revokes the certificate of that name and removes it, or its request; a name that the authority does not know is no error.</summary>
    public static async Task Clean(Run run, IShell shell, string name)
    {
        var puppet = await Installation.Of(run, shell).ConfigureAwait(false);
        var command = puppet.Server("ca", "clean", "--certname", name);
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        if (!answer.Succeeded && !(answer.Output + answer.Error).Contains(Unknown, StringComparison.Ordinal))
            throw new CommandException(shell.Facts.Machine, command, answer);
    }
}
