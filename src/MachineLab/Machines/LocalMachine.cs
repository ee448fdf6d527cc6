using System.Globalization;

namespace OriginScript.MachineLab.Machines;

/// <summary>One machine of a world: an overlay on the image, a network namespace of its own, and a process that boots it.</summary>
internal sealed class LocalMachine(string id, MachinePaths places)
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);

    // With --keep-unit, nspawn leaves a reboot to its parent and exits with 133. A signal interrupts only the first wait.
    private const string RebootLoopScript = """
        trap 'kill -TERM $machine' TERM
        code=133
        while [ $code -eq 133 ]; do
            "$@" &
            machine=$!
            wait $machine
            code=$?
            while kill -0 $machine 2>/dev/null; do
                wait $machine
                code=$?
            done
        done
        exit $code
        """;

    private readonly MachineFolder _folder = places.GetFolder(id);
    private readonly string _name = places.Names.GetMachineName(id);

    public string Id => id;

    public string Name => _name;

    /// <summary>Whether it has an image to boot from.</summary>
    public bool HasImage => _folder.Image is not null;

    public DetachedProcess Process { get; } = new(places.Names.GetMachineName(id), places.GetProcessFile(id), places.GetFolder(id).Console);

    /// <summary>Boots it; returns when its process runs, well before it accepts logins.</summary>
    public async Task Boot(DesiredMachine machine, (MachineOptions? Image, Router Router, string Key) with)
    {
        var image = _folder.Image ?? with.Image!;
        foreach (var folder in (string[])[_folder.Upper, _folder.Work, _folder.Root])
            Directory.CreateDirectory(folder);

        if (!Mounts.IsMounted(_folder.Root))
        {
            // It becomes the machine's root folder, which all its users must be able to traverse, whatever the umask of this process.
            await HostProcess.Run(new("chmod", "755", _folder.Upper));

            // Run in the folder: mount treats commas and colons in a path as separators.
            await HostProcess.Run(
                new(
                    "env",
                    $"--chdir={_folder.Path}",
                    "mount",
                    "-t",
                    "overlay",
                    "overlay",
                    "-o",
                    $"lowerdir={image.Root},upperdir=upper,workdir=work",
                    "root"
                )
            );
        }

        if (_folder.Image is null)
        {
            await new MachineIdentityFiles(_folder.Root).Write(machine, with.Key);
            await _folder.SetImage(image);
        }

        await with.Router.Connect(_name, machine);
        await StartProcess(machine, image);
    }

    /// <summary>Stops it. Its files are kept, and its overlay stays mounted, so that the image counts as used.</summary>
    /// <param name="wait">Whether it gets time to shut down.</param>
    public async Task Halt(bool wait = true)
    {
        await Process.Stop(wait ? StopTimeout : TimeSpan.Zero);
        await new NetworkNamespace(_name).Remove();
    }

    /// <summary>Stops it immediately and deletes all its files.</summary>
    public async Task Remove()
    {
        await Halt(wait: false);
        await Mounts.Unmount(_folder.Root);

        // Uses rm, because a machine's file names may be invalid text.
        await HostProcess.Run(new("rm", "-rf", "--one-file-system", _folder.Path));
    }

    private async Task StartProcess(DesiredMachine machine, MachineOptions image)
    {
        var space = new NetworkNamespace(_name);
        string[] packages = image.Packages is { } folder ? [$"--bind-ro={folder}:/srv/packages"] : [];

        // Started inside its network namespace, or /sys would show it the interfaces of this computer.
        var boot = space.WrapCommand(
            new(
                "env",
                [
                    "SYSTEMD_NSPAWN_API_VFS_WRITABLE=network",
                    "systemd-nspawn",
                    "--quiet",
                    $"--directory={_folder.Root}",
                    "--boot",
                    $"--machine={_name}",
                    $"--network-namespace-path={space.Path}",
                    "--capability=CAP_NET_ADMIN",
                    "--register=no",
                    "--keep-unit",
                    "--resolv-conf=off",
                    "--timezone=off",
                    "--link-journal=no",
                    "--console=read-only",
                    .. packages,
                ]
            )
        );
        await Process.Start(
            new("sh", ["-c", RebootLoopScript, "machine", boot.Program, .. boot.Arguments]),
            machine.Launched.ToString("O", CultureInfo.InvariantCulture)
        );
    }
}
