using OriginScript.MachineLab.Images;

namespace OriginScript.Tests;

/// <summary>
/// A test on real machines. It is skipped, with the reason, where they cannot be had; <c>ORIGIN_LAB=required</c> makes it fail there instead. Its class belongs to
/// the collection <see cref="LabCollection"/>, so that its classes use the computer one at a time.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LabFactAttribute : FactAttribute
{
    public LabFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("ORIGIN_LAB") != "required")
            Skip = LabMachines.SkipReason;
    }
}

/// <summary>What the tests on real machines start from.</summary>
public static class LabMachines
{
    /// <summary>The user's cache folder, where the program keeps its images.</summary>
    public static string Cache { get; } =
        Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } folder
                ? folder
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
            "originscript"
        );

    public static MachineImage Image => MachineImage.ForCurrentVersion(Cache);

    /// <summary>Why there are no machines here; null where there are.</summary>
    public static string? SkipReason =>
        MachineRequirements.FindMissingRequirement()
        ?? (Image.IsComplete ? null : $"There is no image in {Image.Folder}: build it with `origin sandbox image`.");
}

/// <summary>One of the two places that there are for test processes with real machines, so that no more of them share the computer than it has room for.</summary>
public sealed class LabLock : IAsyncLifetime
{
    private const int Places = 2;

    private FileStream? _file;

    public async Task InitializeAsync()
    {
        for (var place = 0; _file is null; place = (place + 1) % Places)
        {
            try
            {
                _file = new(
                    Path.Combine(Path.GetTempPath(), $"originscript-lab.{place}.lock"),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }

    public async Task DisposeAsync() => await _file!.DisposeAsync();
}

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class LabCollection : ICollectionFixture<LabLock>
{
    public const string Name = "real machines";
}
