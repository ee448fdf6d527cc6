using OriginScript.Sandbox;

namespace OriginScript.Host.Running;

/// <summary>The sandbox on its own: an endpoint that other programs use too, or a world that is emptied.</summary>
internal sealed class Rehearsing(Bench bench)
{
    private readonly string _folder = Rehearsal.FolderOf(bench);

    /// <summary>Serves until interrupted.</summary>
    public async Task<int> Serve(int port, bool machines)
    {
        await using var server = await Rehearsal.Start(bench, new()
        {
            Folder = _folder,
            Port = port,
            Log = bench.Options.Quiet ? null : bench.Terminal.Errors,
            Machines = machines ? await MachinesOf.Image(bench) : null,
        });
        bench.Terminal.Output.WriteLine(server.Endpoint);
        bench.Terminal.Output.Flush();
        bench.Talk($"The sandbox in {_folder} answers there until Ctrl-C.");
        if (machines)
            bench.Talk("Its instances are machines of this computer. They stay when it ends; origin sandbox reset takes them away.");
        var named = bench.Options.Sandbox is { Length: > 0 } ? $"={_folder}" : "";
        bench.Talk($"From another shell: origin run RECIPE --sandbox{named}, which finds it by its folder; or, for any AWS program:");
        bench.Talk($"export AWS_ENDPOINT_URL={server.Endpoint} AWS_REGION=us-east-1 AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any");
        var interrupted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (bench.Interruption.Stop.Register(interrupted.SetResult))
            await interrupted.Task;
        return ExitCode.Done;
    }

    /// <summary>Empties the world and forgets its journals, with the host keys beside them.</summary>
    public async Task<int> Reset()
    {
        try
        {
            await SandboxWorld.Reset(_folder);
        }
        catch (SandboxException e)
        {
            throw new OriginException(e.Message, e);
        }

        var journals = Rehearsal.JournalsIn(_folder);
        if (Directory.Exists(journals))
            Directory.Delete(journals, recursive: true);
        bench.Talk($"The sandbox in {_folder} is empty.");
        return ExitCode.Done;
    }
}
