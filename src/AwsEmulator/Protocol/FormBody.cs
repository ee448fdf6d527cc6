using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace OriginScript.AwsEmulator.Protocol;

/// <summary>The parameters of a form-encoded body.</summary>
internal static class FormBody
{
    /// <summary>More than any call needs: a call with 1,000 ids and 50 tags has about 1,100.</summary>
    private const int MaxParameters = 4096;

    /// <exception cref="ApiException">There are too many parameters, or one has two values.</exception>
    public static QueryParameters Parse(byte[] body)
    {
        using var reader = new FormReader(Encoding.UTF8.GetString(body))
        {
            ValueCountLimit = MaxParameters,
            KeyLengthLimit = body.Length + 1,
            ValueLengthLimit = body.Length + 1,
        };
        try
        {
            return new(reader.ReadForm().ToDictionary(field => field.Key, field => Single(field.Key, field.Value)));
        }
        catch (InvalidDataException)
        {
            throw new ApiException("MalformedQueryString", $"The request has more than {MaxParameters} parameters");
        }
    }

    private static string Single(string name, IReadOnlyList<string?> values) =>
        values.Count == 1 ? values[0] ?? "" : throw new ApiException("MalformedQueryString", $"The parameter {name} has {values.Count} values");
}
