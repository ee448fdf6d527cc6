using System.Security.Cryptography;
using System.Text;

namespace OriginScript.MachineLab.Machines;

/// <summary>The files that give a machine its identity, written before its first boot.</summary>
/// <param name="root">Its root folder.</param>
internal sealed class MachineIdentityFiles(string root)
{
    public async Task Write(DesiredMachine machine, string key)
    {
        var host = machine.HostName.Split('.', 2);
        string[] open =
        [
            WriteFile("etc/hostname", $"{host[0]}\n"),
            WriteFile("etc/hosts", $"127.0.0.1 localhost\n{machine.PrivateIp} {machine.HostName} {host[0]}\n"),
            WriteFile("etc/resolv.conf", $"nameserver {machine.Resolver}\nsearch {host[1]}\n"),
            WriteFile("etc/machine-id", $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(machine.Id)))[..32]}\n"),
            // The addresses are assigned before the machine boots; its own network service must not wait for them or remove them.
            WriteFile("etc/systemd/network/10-host0.network", "[Match]\nName=host0\n\n[Link]\nUnmanaged=yes\n"),
        ];

        // Independent of the umask of this process.
        await HostProcess.Run(new("chmod", ["644", .. open]));

        var home = Path.Combine(root, "home/admin");
        WriteFile("home/admin/.ssh/authorized_keys", key);
        await HostProcess.Run(new("chown", "-R", $"--reference={home}", $"{home}/.ssh"));
        await HostProcess.Run(new("chmod", "-R", "u=rwX,go=", $"{home}/.ssh"));
    }

    private string WriteFile(string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);

        // A symbolic link could point outside the machine's files.
        File.Delete(file);
        File.WriteAllText(file, text);
        return file;
    }
}
