using System.Buffers.Binary;

namespace OriginScript.Remote;

/// <summary>Reads what <see cref="SshAgentMessageBuilder"/> writes.</summary>
internal sealed class SshAgentMessageReader(byte[] bytes)
{
    private int _position;

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32BigEndian(ReadBytes(4));

    public byte[] ReadString() => ReadBytes(checked((int)ReadUInt32())).ToArray();

    private ReadOnlySpan<byte> ReadBytes(int count)
    {
        if (count > bytes.Length - _position)
            throw new IOException("the SSH agent's answer ends too early");
        _position += count;
        return bytes.AsSpan(_position - count, count);
    }
}
