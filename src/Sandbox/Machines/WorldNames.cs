using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Sandbox.Machines;

/// <summary>What the things of one world are called on this computer, so that those of several never meet.</summary>
internal sealed record WorldNames(string Key)
{
    /// <summary>The network namespace in which the world's machines see each other.</summary>
    public string Router => $"originscript-{Key}";

    /// <summary>The interface that leads from here to the router. The kernel takes 15 letters at most.</summary>
    public string Uplink => $"vo-{Key}";

    /// <summary>By folder and not by what is in it: a world that cannot be read can still be taken down.</summary>
    public static WorldNames Of(string folder) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..6]);

    /// <summary>A machine's name. The last digits of an instance's id differ in a world of less than sixteen million.</summary>
    public string Machine(string instanceId) => Key + instanceId[^6..];
}
