namespace OriginScript.AwsEmulator.Protocol;

/// <summary>What a signing key is valid for: one day, region and service.</summary>
/// <param name="Date">Such as <c>20251120</c>.</param>
/// <param name="Region">The region that the request is for.</param>
/// <param name="Service"><c>ec2</c> or <c>route53</c>.</param>
internal sealed record CredentialScope(string Date, string Region, string Service)
{
    public const string Terminator = "aws4_request";

    public override string ToString() => $"{Date}/{Region}/{Service}/{Terminator}";
}
