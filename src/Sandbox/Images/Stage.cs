namespace OriginScript.Sandbox.Images;

/// <summary>One step of a build: a script that makes one file or folder, which is there as a whole or not at all.</summary>
/// <param name="Script">The script's name, without its ending.</param>
/// <param name="Result">What it makes in the image's folder; a stage whose result is there is over.</param>
/// <param name="Words">What it does, for the user.</param>
/// <param name="Spent">What is in the image's folder and nobody needs once it is over.</param>
internal sealed record Stage(string Script, string Result, string Words, params string[] Spent)
{
    /// <summary>In their order; each builds on the ones before it.</summary>
    public static IReadOnlyList<Stage> All { get; } =
    [
        new("base", "base", "fetch and unpack Debian 12"),
        new("packages", "packages", "fetch the packages that machines may install"),
        new("root", "root", "make the root file system", "base", "archives"),
        new("verify", "complete", "check it, without a network", "build", "scratch", "build.log"),
    ];
}
