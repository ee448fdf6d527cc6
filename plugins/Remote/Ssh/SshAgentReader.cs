using System.Buffers.Binary;

namespace OriginScript.Remote;

/// <summary>Reads what <see cref="SshAgentMessage"/> writes.</summary>
internal sealed class SshAgentReader(byte[] bytes)
{
    private int _at;

    public uint Number() => BinaryPrimitives.ReadUInt32BigEndian(Next(4));

    public byte[] Text() => Next(checked((int)Number())).ToArray();

    private ReadOnlySpan<byte> Next(int count)
    {
        if (count > bytes.Length - _at)
            throw new IOException("the SSH agent's answer ends too early");
        _at += count;
        return bytes.AsSpan(_at - count, count);
    }
}
