using System.Buffers.Binary;

namespace OriginScript.Remote;

/// <summary>Builds messages of the agent protocol: big-endian numbers and length-prefixed strings.</summary>
internal sealed class SshAgentMessageBuilder
{
    private readonly MemoryStream _bytes = new();

    public byte[] Bytes => _bytes.ToArray();

    public SshAgentMessageBuilder AddByte(byte value)
    {
        _bytes.WriteByte(value);
        return this;
    }

    public SshAgentMessageBuilder AddUInt32(uint value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(four, value);
        _bytes.Write(four);
        return this;
    }

    public SshAgentMessageBuilder AddString(ReadOnlySpan<byte> value)
    {
        AddUInt32((uint)value.Length);
        _bytes.Write(value);
        return this;
    }
}
