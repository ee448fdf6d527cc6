namespace OriginScript.Remote;

/// <summary>The states of a connection until it is logged in, each with a deadline of its own.</summary>
internal enum SshHandshakeStage
{
    /// <summary>TCP is being connected, or the server has not yet sent the line that begins SSH.</summary>
    Greeting,

    /// <summary>Other handshakes go first.</summary>
    Queued,

    /// <summary>The keys are being exchanged.</summary>
    KeyExchange,

    /// <summary>The host key is trusted, and the login is being decided.</summary>
    Login,
}
