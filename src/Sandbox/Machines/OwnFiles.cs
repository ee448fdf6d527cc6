using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Sandbox.Machines;

/// <summary>What makes a machine this one and no other, put into its files before it boots for the first time.</summary>
/// <param name="root">Its root folder.</param>
internal sealed class OwnFiles(string root)
{
    public async Task Write(WantedMachine machine, string key)
    {
        var host = machine.HostName.Split('.', 2);
        string[] open =
        [
            Put("etc/hostname", $"{host[0]}\n"),
            Put("etc/hosts", $"127.0.0.1 localhost\n{machine.PrivateIp} {machine.HostName} {host[0]}\n"),
            Put("etc/resolv.conf", $"nameserver {machine.Resolver}\nsearch {host[1]}\n"),
            Put("etc/machine-id", $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(machine.Id)))[..32]}\n"),

            // The addresses are there before the machine is; its own network service must not wait for them or take them away.
            Put("etc/systemd/network/10-host0.network", "[Match]\nName=host0\n\n[Link]\nUnmanaged=yes\n"),
        ];

        // Whatever our umask.
        await Box.Run(new("chmod", ["644", .. open]));

        var home = Path.Combine(root, "home/admin");
        Put("home/admin/.ssh/authorized_keys", key);
        await Box.Run(new("chown", "-R", $"--reference={home}", $"{home}/.ssh"));
        await Box.Run(new("chmod", "-R", "u=rwX,go=", $"{home}/.ssh"));
    }

    private string Put(string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);

        // A link there would lead out of the machine's files.
        File.Delete(file);
        File.WriteAllText(file, text);
        return file;
    }
}
