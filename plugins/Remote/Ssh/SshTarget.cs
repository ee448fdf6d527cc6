namespace OriginScript.Remote;

/// <summary>Where a connection goes and as whom, after all that could be left out has been filled in.</summary>
internal sealed record SshTarget(string Host, int Port, string User)
{
    /// <summary>The keys that are offered, the likeliest first.</summary>
    public required IReadOnlyList<SshKey> Keys { get; init; }

    /// <summary>The key files that the user's configuration names and that are not there.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    /// <summary>The machine through which it goes; null: directly.</summary>
    public Login? Via { get; init; }

    /// <summary>The name that the user's configuration gives its host key.</summary>
    public string? Alias { get; init; }

    /// <summary>The name under which known_hosts has it.</summary>
    public string KnownAs => Alias ?? Where;

    private string Where => SshAddress.Known(Host, Port);

    private bool IsWhere(string name) => name == Where || name == $"{Host}:{Port}";

    /// <summary>As a message calls it: <c>broker (192.0.2.10 through bastion.example.org)</c>.</summary>
    public string Shown(Login login) => (IsWhere(login.Name[(login.Name.LastIndexOf('@') + 1)..]), Via) switch
    {
        (true, null) => login.Name,
        (true, { } bastion) => $"{login.Name} (through {bastion.Address})",
        (false, null) => $"{login.Name} ({Where})",
        (false, { } bastion) => $"{login.Name} ({Where} through {bastion.Address})",
    };
}
