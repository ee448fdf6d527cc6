using System.Security.Cryptography;
using System.Text;

namespace OriginScript.MachineLab.Machines;

/// <summary>The names of the resources of one world on this computer, unique among all worlds.</summary>
internal sealed record WorldNames(string Key)
{
    /// <summary>The network namespace of the router.</summary>
    public string Router => $"originscript-{Key}";

    /// <summary>The interface from the host to the router. The kernel allows at most 15 characters.</summary>
    public string Uplink => $"vo-{Key}";

    /// <summary>Derived from the folder and not its content, so that an unreadable world can still be cleaned up.</summary>
    public static WorldNames Of(string folder) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..6]);

    /// <summary>The name of a machine. The last six hex digits of an instance id are unique for up to sixteen million instances.</summary>
    public string GetMachineName(string instanceId) => Key + instanceId[^6..];
}
