using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace OriginScript.Remote;

/// <summary>The user's SSH agent, which signs with keys that it never reveals. The protocol is draft-ietf-sshm-ssh-agent.</summary>
internal sealed class SshAgent(string socket)
{
    private const byte RequestIdentities = 11;
    private const byte IdentitiesAnswer = 12;
    private const byte SignRequest = 13;
    private const byte SignResponse = 14;
    private const uint Sha256Flag = 2;
    private const int MaxAnswerSize = 256 * 1024;

    // A key may require a touch or a confirmation first.
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    /// <summary>The keys that it holds; none if it does not answer.</summary>
    public Task<IReadOnlyList<SshKey>> GetKeys(CancellationToken cancel) =>
        Task.Run<IReadOnlyList<SshKey>>(
            () =>
            {
                try
                {
                    return [.. ParseIdentities(SendRequest([RequestIdentities], IdentitiesAnswer))];
                }
                catch (Exception e) when (e is SocketException or IOException)
                {
                    return [];
                }
            },
            cancel
        );

    /// <summary>A signature by the key with that public key, in the format sent to the server.</summary>
    public byte[] Sign(ReadOnlyMemory<byte> blob, byte[] data)
    {
        var message = new SshAgentMessageBuilder()
            .AddByte(SignRequest)
            .AddString(blob.Span)
            .AddString(data)
            .AddUInt32(SshKeyBlob.Type(blob.Span) == "ssh-rsa" ? Sha256Flag : 0);
        return new SshAgentMessageReader(SendRequest(message.Bytes, SignResponse)).ReadString();
    }

    private IEnumerable<SshKey> ParseIdentities(byte[] answer)
    {
        var reader = new SshAgentMessageReader(answer);
        for (var left = reader.ReadUInt32(); left > 0; left--)
        {
            var blob = reader.ReadString();
            var comment = Encoding.UTF8.GetString(reader.ReadString());
            yield return new($"{comment} (agent)", [new SshAgentAlgorithm(this, blob)]) { PublicKey = Convert.ToBase64String(blob) };
        }
    }

    // Every answer is a length, a message type, and its content.
    private byte[] SendRequest(byte[] message, byte expected)
    {
        using var agent = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
        {
            ReceiveTimeout = (int)Timeout.TotalMilliseconds,
        };
        agent.Connect(new UnixDomainSocketEndPoint(socket));
        using var stream = new NetworkStream(agent);
        stream.Write(new SshAgentMessageBuilder().AddString(message).Bytes);
        var length = new byte[4];
        stream.ReadExactly(length);
        var size = BinaryPrimitives.ReadUInt32BigEndian(length);
        if (size is 0 or > MaxAnswerSize)
            throw new IOException($"the SSH agent sent an answer of {size} bytes");
        var answer = new byte[size];
        stream.ReadExactly(answer);
        return answer[0] == expected ? answer[1..] : throw new IOException("the SSH agent refused the request");
    }
}
