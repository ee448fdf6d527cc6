using System.Buffers.Binary;

namespace OriginScript.Remote;

/// <summary>Writes the agent protocol: numbers with the high byte first, texts behind their length.</summary>
internal sealed class SshAgentMessage
{
    private readonly MemoryStream _bytes = new();

    public byte[] Bytes => _bytes.ToArray();

    public SshAgentMessage Byte(byte value)
    {
        _bytes.WriteByte(value);
        return this;
    }

    public SshAgentMessage Number(uint value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(four, value);
        _bytes.Write(four);
        return this;
    }

    public SshAgentMessage Text(ReadOnlySpan<byte> value)
    {
        Number((uint)value.Length);
        _bytes.Write(value);
        return this;
    }
}
