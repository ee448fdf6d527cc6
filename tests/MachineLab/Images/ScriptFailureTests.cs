using OriginScript.MachineLab.Images;

namespace OriginScript.MachineLab.Tests;

public sealed class ScriptFailureTests
{
    [Theory]
    [InlineData(
        "tar: usr/lib/x: Cannot write: No space left on device",
        "The disk that holds /cache is full: free 1.5 GB there, or set XDG_CACHE_HOME to a folder on another disk."
    )]
    [InlineData(
        "E: You don't have enough free space in /var/cache/apt/archives/.",
        "The disk that holds /cache is full: free 1.5 GB there, or set XDG_CACHE_HOME to a folder on another disk."
    )]
    [InlineData("E: Unable to locate package htpo", "Debian 12 has no package htpo: use the name of an existing package.")]
    [InlineData("E: Package 'mta' has no installation candidate", "Debian 12 has no package mta: use the name of an existing package.")]
    [InlineData(
        "E: Failed to fetch http://deb.debian.org/debian/dists/bookworm/InRelease  Could not connect to deb.debian.org:80",
        "Debian's packages cannot be fetched (Failed to fetch http://deb.debian.org/debian/dists/bookworm/InRelease  Could not connect to deb.debian.org:80): "
            + "connect this computer to the network, or set http_proxy."
    )]
    [InlineData(
        "E: Failed getting release file http://deb.debian.org/debian/dists/bookworm/Release",
        "Debian's packages cannot be fetched (Failed getting release file http://deb.debian.org/debian/dists/bookworm/Release): "
            + "connect this computer to the network, or set http_proxy."
    )]
    [InlineData("refused: the image failed verification: it has a name", "The image cannot be built: the image failed verification: it has a name.")]
    [InlineData(
        "mount: permission denied",
        "The image cannot be built because its script add.sh failed (mount: permission denied): see /cache/build.log, then run again to resume."
    )]
    public void It_says_what_went_wrong_in_one_sentence(string line, string sentence) =>
        Assert.Equal(sentence, Of("Reading package lists...", line, ""));

    [Fact]
    public void A_script_without_a_word_fails_with_a_sentence_too() => Assert.Contains("add.sh failed (no output)", Of());

    [Fact]
    public void A_full_disk_is_named_before_what_it_brings_about() =>
        Assert.StartsWith("The disk", Of("E: Failed to fetch http://deb.debian.org/x", "W: Write error - write (28: No space left on device)"));

    private static string Of(params string[] lines) => ScriptFailure.ToException(new(new("/cache"), "add"), new(1, lines)).Message;
}
