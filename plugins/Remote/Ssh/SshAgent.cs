using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace OriginScript.Remote;

/// <summary>The user's SSH agent, which signs with keys that it never hands out. The protocol is draft-ietf-sshm-ssh-agent.</summary>
internal sealed class SshAgent(string socket)
{
    private const byte RequestIdentities = 11;
    private const byte IdentitiesAnswer = 12;
    private const byte SignRequest = 13;
    private const byte SignResponse = 14;
    private const uint Sha256 = 2;
    private const int Longest = 256 * 1024;

    // A key may want to be touched or confirmed first.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The keys that it holds; none where it does not answer.</summary>
    public Task<IReadOnlyList<SshKey>> Keys(CancellationToken cancel) => Task.Run<IReadOnlyList<SshKey>>(
        () =>
        {
            try
            {
                return [.. Identities(Ask([RequestIdentities], IdentitiesAnswer))];
            }
            catch (Exception e) when (e is SocketException or IOException)
            {
                return [];
            }
        },
        cancel);

    /// <summary>The signature of the key with that public half, in the form in which it goes to the server.</summary>
    public byte[] Sign(ReadOnlyMemory<byte> blob, byte[] data)
    {
        var message = new SshAgentMessage().Byte(SignRequest).Text(blob.Span).Text(data).Number(SshKeyBlob.Type(blob.Span) == "ssh-rsa" ? Sha256 : 0);
        return new SshAgentReader(Ask(message.Bytes, SignResponse)).Text();
    }

    private IEnumerable<SshKey> Identities(byte[] answer)
    {
        var reader = new SshAgentReader(answer);
        for (var left = reader.Number(); left > 0; left--)
        {
            var blob = reader.Text();
            var comment = Encoding.UTF8.GetString(reader.Text());
            yield return new($"{comment} of the agent", [new SshAgentAlgorithm(this, blob)]) { Blob = Convert.ToBase64String(blob) };
        }
    }

    // Every answer is a length, a number that says what it is, and its content.
    private byte[] Ask(byte[] message, byte expected)
    {
        using var agent = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { ReceiveTimeout = (int)Patience.TotalMilliseconds };
        agent.Connect(new UnixDomainSocketEndPoint(socket));
        using var stream = new NetworkStream(agent);
        stream.Write(new SshAgentMessage().Text(message).Bytes);
        var length = new byte[4];
        stream.ReadExactly(length);
        var size = BinaryPrimitives.ReadUInt32BigEndian(length);
        if (size is 0 or > Longest)
            throw new IOException($"the SSH agent answers with {size} bytes");
        var answer = new byte[size];
        stream.ReadExactly(answer);
        return answer[0] == expected ? answer[1..] : throw new IOException("the SSH agent refused");
    }
}
