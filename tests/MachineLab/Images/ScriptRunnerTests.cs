using OriginScript.MachineLab.Images;
using OriginScript.Tests;

namespace OriginScript.MachineLab.Tests;

[Collection(LabCollection.Name)]
public sealed class ScriptRunnerTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ScriptRunner _scripts = new();

    [LabFact]
    public async Task The_exit_code_and_the_last_lines_come_back()
    {
        var result = await Run("echo one; echo two >&2; exit 3");
        Assert.Equal((3, "one two"), (result.Code, string.Join(' ', result.Lines)));
    }

    [LabFact]
    public async Task Nothing_that_a_script_mounts_outlives_it()
    {
        await Run("mkdir $IMAGE/m; mount -t tmpfs tmpfs $IMAGE/m; exit 1");
        Assert.False(MountTables.IsInUse(_folder.Path));
    }

    [LabFact]
    public async Task Nothing_that_a_script_starts_outlives_it()
    {
        await Run("sleep 600 & exit 0");
        Assert.Equal(0, (await Run("true")).Code);
    }

    [LabFact]
    public async Task A_script_whose_builder_is_gone_ends_at_once()
    {
        using var gone = new CancellationTokenSource();
        var running = Run("touch $IMAGE/began; sleep 600", gone.Token);
        while (!File.Exists(_folder.In("began")))
            await Task.Yield();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(0, (await Run("true")).Code);
    }

    public void Dispose() => _folder.Dispose();

    private Task<ScriptResult> Run(string script, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(_folder.In("build"));
        File.WriteAllText(_folder.In("build/test.sh"), script);
        return _scripts.Run(new(new(_folder.Path), "test") { Result = "" }, cancel);
    }
}
