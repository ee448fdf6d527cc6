namespace OriginScript.AwsEmulator.Protocol;

/// <summary>An AWS error response: code, message and HTTP status.</summary>
internal sealed class ApiException(string code, string message, int status = 400) : Exception(message)
{
    public string Code => code;

    public int Status => status;

    public static ApiException InvalidParameter(string message) => new("InvalidParameterValue", message);

    public static ApiException InvalidCombination(string message) => new("InvalidParameterCombination", message);

    public static ApiException MissingParameter(string parameter) => new("MissingParameter", $"The request must contain the parameter {parameter}");
}
