namespace OriginScript.AwsEmulator.Server;

/// <summary>One call to the sandbox.</summary>
/// <param name="Number">1 for the first call of this server, then counting.</param>
/// <param name="Service"><c>ec2</c> or <c>route53</c>.</param>
/// <param name="Action">The API's own name, such as <c>RunInstances</c>.</param>
/// <param name="Writes">Whether the action may change the world; false for a call with <c>DryRun</c>.</param>
/// <param name="Status">The HTTP status of the answer; 0 before the effect.</param>
/// <param name="Code">The error code of the answer; null for a success and before the effect.</param>
public sealed record SandboxCall(int Number, string Service, string Action, bool Writes, int Status = 0, string? Code = null);
