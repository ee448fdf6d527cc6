namespace OriginScript.AwsEmulator.Protocol;

/// <summary>Why a request is not admitted; each API has its own code and message for it.</summary>
internal enum AuthenticationFailure
{
    /// <summary>There is no signature, or a part of it is missing.</summary>
    Unsigned,

    /// <summary>The access key id is not the world's.</summary>
    UnknownKey,

    /// <summary>It was signed for another service or for no region.</summary>
    OtherScope,

    /// <summary>It was signed too long ago, or in the future.</summary>
    OutOfTime,

    /// <summary>The signature is not that of this request with the key of the world.</summary>
    OtherSignature,
}
