namespace OriginScript.Aws;

/// <summary>
/// An endpoint does not behave as a server of AWS. The message names it and has no full stop: <c>http://127.0.0.1:9 did not answer within 20 s</c>.
/// </summary>
public sealed class EndpointException(string message, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>The cause of an exception of the SDK, if it is one of these; null: it is not.</summary>
    public static EndpointException? FindIn(Exception? error)
    {
        while (error is not (null or EndpointException))
            error = error.InnerException;
        return (EndpointException?)error;
    }
}
