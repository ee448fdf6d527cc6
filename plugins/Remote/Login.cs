namespace OriginScript.Remote;

/// <summary>Where a shell is opened, and as whom.</summary>
/// <param name="Address">An IP address or a name that resolves.</param>
/// <param name="User">The SSH user; null leaves it to the settings.</param>
/// <param name="KeyFile">The private key file; null leaves it to the settings.</param>
public sealed record Login(string Address, string? User, string? KeyFile);
