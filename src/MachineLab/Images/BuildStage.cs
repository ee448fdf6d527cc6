namespace OriginScript.MachineLab.Images;

/// <summary>One stage of a build: a script that creates one file or folder atomically.</summary>
/// <param name="Script">The script's name, without extension.</param>
/// <param name="Result">Its result in the image's folder; a stage whose result exists is complete.</param>
/// <param name="Description">Its description for the user.</param>
/// <param name="ObsoleteFiles">The files of the image's folder that are obsolete after this stage.</param>
internal sealed record BuildStage(string Script, string Result, string Description, params string[] ObsoleteFiles)
{
    /// <summary>In order; each stage depends on the previous ones.</summary>
    public static IReadOnlyList<BuildStage> All { get; } =
    [
        new("base", "base", "fetch and unpack Debian 12"),
        new("packages", "packages", "fetch the packages that machines may install"),
        new("root", "root", "create the root file system", "base", "archives"),
        new("verify", "complete", "verify it without a network", "build", "scratch", "build.log"),
    ];
}
