using System.Globalization;

namespace OriginScript.Sandbox.Machines;

/// <summary>One machine of a world: an overlay on the image, a network space of its own, and a process that boots it.</summary>
internal sealed class Machine(string id, Places places)
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(5);

    // With --keep-unit nspawn leaves a reboot to whoever started it, and says so with 133. A signal ends the first wait alone.
    private const string Again = """
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

    private readonly MachineFolder _folder = places.Of(id);
    private readonly string _name = places.Names.Machine(id);

    public string Id => id;

    public string Name => _name;

    /// <summary>Whether there is something to boot it from.</summary>
    public bool HasImage => _folder.Image is not null;

    public Detached Process { get; } = new(places.Names.Machine(id), places.ProcessOf(id), places.Of(id).Console);

    /// <summary>Boots it; comes back when its process runs, well before it can be logged in to.</summary>
    public async Task Boot(WantedMachine machine, (MachineOptions? Image, Router Router, string Key) with)
    {
        var image = _folder.Image ?? with.Image!;
        foreach (var folder in (string[])[_folder.Upper, _folder.Work, _folder.Root])
        {
            Directory.CreateDirectory(folder);
        }

        if (!Mounts.Contains(_folder.Root))
        {
            // It becomes the machine's own root folder, and everybody there must get through it, whatever our umask.
            await Box.Run(new("chmod", "755", _folder.Upper));

            // From inside of the folder: mount takes the commas and colons of a path for its own.
            await Box.Run(new("env", $"--chdir={_folder.Path}", "mount", "-t", "overlay", "overlay", "-o", $"lowerdir={image.Root},upperdir=upper,workdir=work", "root"));
        }

        if (_folder.Image is null)
        {
            await new OwnFiles(_folder.Root).Write(machine, with.Key);
            await _folder.SetImage(image);
        }

        await with.Router.Connect(_name, machine);
        await Run(machine, image);
    }

    /// <summary>Switches it off. Its files are kept, and laid over the image still, so that nobody takes that for unused.</summary>
    /// <param name="wait">Whether it is asked first, and given time.</param>
    public async Task Halt(bool wait = true)
    {
        await Process.End(wait ? patience : TimeSpan.Zero);
        await new NetworkSpace(_name).Remove();
    }

    /// <summary>Ends it at once, with all its files.</summary>
    public async Task Remove()
    {
        await Halt(wait: false);
        await Mounts.Remove(_folder.Root);

        // Not by our own hand: a machine's files may have names that are no text.
        await Box.Run(new("rm", "-rf", "--one-file-system", _folder.Path));
    }

    private async Task Run(WantedMachine machine, MachineOptions image)
    {
        var space = new NetworkSpace(_name);
        string[] packages = image.Packages is { } folder ? [$"--bind-ro={folder}:/srv/packages"] : [];

        // Started inside of its network, or /sys would show it the interfaces of this computer.
        var boot = space.Inside(new("env",
        [
            "SYSTEMD_NSPAWN_API_VFS_WRITABLE=network", "systemd-nspawn", "--quiet", $"--directory={_folder.Root}", "--boot", $"--machine={_name}",
            $"--network-namespace-path={space.Path}", "--capability=CAP_NET_ADMIN", "--register=no", "--keep-unit", "--resolv-conf=off", "--timezone=off",
            "--link-journal=no", "--console=read-only", .. packages,
        ]));
        await Process.Start(new("sh", ["-c", Again, "machine", boot.Program, .. boot.Arguments]), machine.Launched.ToString("O", CultureInfo.InvariantCulture));
    }
}
