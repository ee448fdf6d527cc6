namespace OriginScript.AwsEmulator.Protocol;

/// <summary>Tokens that a call takes from one bucket; a call that draws from several is refused if one of them has too few.</summary>
internal sealed record TokenDraw(string Bucket, RequestLimit Limit, double Tokens = 1);
