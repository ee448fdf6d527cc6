using OriginScript.AwsEmulator;
using OriginScript.AwsEmulator.Server;
using OriginScript.Engine;
using OriginScript.Host.Platform;
using OriginScript.MachineLab.Machines;

namespace OriginScript.Host.Commands;

/// <summary>The sandbox as a command of its own: serves an endpoint that other programs can use, or resets its state.</summary>
internal sealed class SandboxHandler(CommandContext context)
{
    private readonly string _folder = SandboxSession.GetFolder(context);

    /// <summary>Serves until interrupted.</summary>
    public async Task<int> Serve(int port, bool machines)
    {
        await using var server = await SandboxSession.StartServer(
            context,
            new()
            {
                Folder = _folder,
                Port = port,
                CallLogWriter = context.Options.Quiet ? null : context.Terminal.Errors,
            },
            machines ? await SandboxMachines.EnsureImage(context) : null
        );
        context.Terminal.Output.WriteLine(server.Endpoint);
        context.Terminal.Output.Flush();
        context.WriteInfo($"The sandbox in {_folder} is listening there. Press Ctrl-C to stop it.");
        if (machines)
            context.WriteInfo(
                "Its instances are real machines on this computer. They remain when it stops; run origin sandbox reset to remove them."
            );
        var named = context.Options.Sandbox is { Length: > 0 } ? $"={_folder}" : "";
        context.WriteInfo($"To use it from another shell, run origin run RECIPE --sandbox{named}, or for any other AWS client:");
        var credentials = SandboxCredentials.GetOrCreate(_folder);
        context.WriteInfo(
            $"export AWS_ENDPOINT_URL={server.Endpoint} AWS_REGION=us-east-1 AWS_ACCESS_KEY_ID={credentials.AccessKeyId} AWS_SECRET_ACCESS_KEY={credentials.SecretAccessKey}"
        );
        var interrupted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (context.Interruption.StopToken.Register(interrupted.SetResult))
            await interrupted.Task;
        return ExitCode.Success;
    }

    /// <summary>Deletes the sandbox's resources, its journals and the host keys beside them.</summary>
    public async Task<int> Reset(bool assumeYes)
    {
        if (
            !assumeYes
            && !await ConfirmationPrompt.ConfirmOrThrow(
                context,
                "sandbox reset",
                $"Delete everything in the sandbox in {_folder}, its machines and journals included?"
            )
        )
        {
            context.WriteInfo("Nothing was deleted.");
            return ExitCode.Cancelled;
        }

        PrivateFiles.EnsureTrusted(_folder, SandboxSession.GetJournalFolder(_folder));
        try
        {
            await SandboxWorld.Reset(_folder, new MachineBackend(options: null));
        }
        catch (SandboxException e)
        {
            throw new OriginException(e.Message, e);
        }

        var journals = SandboxSession.GetJournalFolder(_folder);
        if (Directory.Exists(journals))
            Directory.Delete(journals, recursive: true);
        context.WriteInfo($"The sandbox in {_folder} is empty.");
        return ExitCode.Success;
    }
}
