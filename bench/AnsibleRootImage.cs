using OriginScript.MachineLab.Images;

namespace OriginScript.Bench;

/// <summary>
/// The sandbox's image with an overlay that adds Python, which Ansible needs on every host and OriginScript does not, and an idle service to start.
/// </summary>
internal sealed class AnsibleRootImage(string folder) : IAsyncDisposable
{
    /// <summary>A unit that is neither enabled nor running.</summary>
    public const string Service = "idle";

    // Mounts made for the installation disappear with their mount namespace.
    private const string Install = """
        mount -t proc proc "$1/proc"
        mkdir -p "$1/srv/packages"
        mount --bind "$2" "$1/srv/packages"
        export DEBIAN_FRONTEND=noninteractive LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
        chroot "$1" apt-get update -q -o APT::Sandbox::User=root
        chroot "$1" apt-get install -q -y --no-install-recommends -o APT::Sandbox::User=root python3 python3-apt
        printf '[Service]\nExecStart=sleep infinity\n[Install]\nWantedBy=multi-user.target\n' >"$1/etc/systemd/system/$3.service"
        """;

    /// <summary>The root file system from which hosts boot.</summary>
    public string Merged => Path.Combine(folder, "merged");

    public async Task Mount(MachineImage image)
    {
        if (!Directory.EnumerateFiles(image.Packages, "python3-apt_*.deb").Any())
            await Repository.RunOrThrow(
                "dotnet",
                Path.Combine(Repository.Root, "dist", "origin.dll"),
                "sandbox",
                "image",
                "--package",
                "python3-apt"
            );
        foreach (var part in (string[])["upper", "work", "merged"])
            Directory.CreateDirectory(Path.Combine(folder, part));
        await Repository.RunOrThrow(
            "mount",
            "-t",
            "overlay",
            "overlay",
            "-o",
            $"lowerdir={image.Root},upperdir={folder}/upper,workdir={folder}/work",
            Merged
        );
        await Repository.RunOrThrow("unshare", "--mount", "sh", "-ec", Install, "sh", Merged, image.Packages, Service);
    }

    public async ValueTask DisposeAsync()
    {
        if (File.ReadLines("/proc/self/mounts").Any(line => line.Contains($" {Merged} ", StringComparison.Ordinal)))
            await Repository.RunOrThrow("umount", Merged);
    }
}
