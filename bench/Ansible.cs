namespace OriginScript.Bench;

/// <summary>Ansible with its usual tuning: pipelining on, facts off, as many forks as hosts, persistent connections, host keys not checked.</summary>
internal sealed class Ansible(RemoteHosts hosts)
{
    private const string Program = "ansible-playbook";

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Repository.WorkFolder, "ansible")).FullName;

    /// <summary>Why it is unavailable, and how to install it; null if it is available.</summary>
    public static string? Missing =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, Program)))
            ? null
            : $"{Program} is missing: apt-get install --no-install-recommends ansible-core.";

    /// <summary>The playbook of these tasks, each in YAML on a line of its own, on the first <paramref name="count"/> hosts.</summary>
    public Command Playbook(string name, int count, IEnumerable<string> tasks)
    {
        var inventory = Write($"hosts-{count}", string.Join('\n', hosts.Addresses.Take(count)));
        var configuration = Write(
            $"ansible-{count}.cfg",
            $"""
            [defaults]
            inventory = {inventory}
            forks = {count}
            host_key_checking = False
            remote_user = admin
            private_key_file = {hosts.Key}
            interpreter_python = /usr/bin/python3
            timeout = 60
            [ssh_connection]
            pipelining = True
            transfer_method = piped
            ssh_args = -F none {string.Join(' ', hosts.SshOptions)}

            """
        );
        var playbook = Write(
            $"{name}.yml",
            $"- hosts: all\n  gather_facts: false\n  tasks:\n{string.Concat(tasks.Select(task => $"    - {task}\n"))}"
        );
        return new($"{Program}, {name}", Program, playbook)
        {
            Folder = _folder,
            Variables = new() { ["ANSIBLE_CONFIG"] = configuration, ["ANSIBLE_HOME"] = _folder },
        };
    }

    private static string Write(string name, string text) => Repository.Write(Path.Combine("ansible", name), text);
}
