namespace OriginScript;

/// <summary>
/// What is known about a host once it is an EC2 instance. OriginScript.Remote looks for the same two outputs by their names, so that it works with
/// any plugin that creates machines.
/// </summary>
public static class InstanceOutputs
{
    extension(HostBuilder host)
    {
        /// <summary>The id of its EC2 instance.</summary>
        public Output InstanceId => host.Output("instance");

        /// <summary>Its SSH host keys as its console shows them, one line each, <c>ssh-ed25519 AAAA...</c>; empty if it no longer shows them.</summary>
        public Output HostKeys => host.Output("hostkeys");
    }
}
