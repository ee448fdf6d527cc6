namespace OriginScript.AwsRules;

/// <summary>One field in the value of a DNS record.</summary>
internal enum RecordField
{
    /// <summary>A number up to 255.</summary>
    UInt8,

    /// <summary>A number up to 65535.</summary>
    UInt16,

    /// <summary>A number up to 4294967295.</summary>
    UInt32,

    /// <summary>Letters and digits.</summary>
    Tag,

    /// <summary>Pairs of hexadecimal digits; as the last field, with blanks between them.</summary>
    Hex,

    /// <summary>One string, with or without quotation marks.</summary>
    Text,

    /// <summary>One string in quotation marks.</summary>
    QuotedText,

    /// <summary>A domain name, or a dot.</summary>
    Name,
}
