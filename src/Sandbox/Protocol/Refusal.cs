namespace OriginScript.Sandbox.Protocol;

/// <summary>An error as AWS answers it: its code, its wording, its HTTP status.</summary>
internal sealed class Refusal(string code, string message, int status = 400) : Exception(message)
{
    public string Code => code;

    public int Status => status;

    public static Refusal Invalid(string message) => new("InvalidParameterValue", message);

    public static Refusal Combination(string message) => new("InvalidParameterCombination", message);

    public static Refusal Missing(string parameter) =>
        new("MissingParameter", $"The request must contain the parameter {parameter}");
}
