using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>Revokes and removes certificates.</summary>
internal static class CertificateRevocation
{
    private const string NothingToCleanMessage = "Could not find files to clean";

    /// <summary>Revokes the certificate with that name and removes it, or its request; succeeds if there is none.</summary>
    public static async Task Clean(Run run, IShell shell, string name)
    {
        var puppet = await PuppetInstallation.FindOrThrow(run, shell).ConfigureAwait(false);
        var command = puppet.ServerCommand("ca", "clean", "--certname", name);
        var answer = await shell.Run(command, run.Cancel).ConfigureAwait(false);
        if (!answer.Succeeded && !(answer.Output + answer.Error).Contains(NothingToCleanMessage, StringComparison.Ordinal))
            throw shell.CreateFailure(run, command, answer);
    }
}
