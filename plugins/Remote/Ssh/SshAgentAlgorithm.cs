using Renci.SshNet.Security;

namespace OriginScript.Remote;

/// <summary>A key of the agent as an SSH.NET algorithm.</summary>
internal sealed class SshAgentAlgorithm(SshAgent agent, byte[] blob)
    : HostAlgorithm(SshKeyBlob.Type(blob) is "ssh-rsa" ? "rsa-sha2-256" : SshKeyBlob.Type(blob))
{
    /// <inheritdoc/>
    public override byte[] Data => blob;

    /// <inheritdoc/>
    public override byte[] Sign(byte[] data) => agent.Sign(blob, data);

    /// <summary>Always false: the agent's keys are used for signing only.</summary>
    public override bool VerifySignature(byte[] data, byte[] signature) => false;
}
