using CsCheck;
using OriginScript.Remote;

namespace OriginScript.Attack.Tests;

/// <summary>What SSH's files say is understood or refused with a sentence; no other exception leaves their readers.</summary>
public sealed class SshTextTests
{
    private static readonly string[] Words =
    [
        "%",
        "%h",
        "%%",
        "%C",
        "%z",
        "${",
        "${HOME}",
        "}",
        "~",
        "~root/",
        "/",
        "$",
        "a",
        "none",
        " ",
        "\n",
        "\0",
        "ü",
        "*",
        "?",
        "!",
        ",",
        "|1|",
        "[",
        "]:22",
        "@revoked",
        "@cert-authority",
        "ssh-ed25519",
        "AAAAC3NzaC1lZDI1NTE5AAAAIGrWLOtFlVEGyQIgdS0Wo8WmlYWiB6pPbr8F0r5lBQRY",
        "AAAA",
        "////",
        "127.0.0.1",
        "userknownhostsfile",
        "identityfile",
        "port",
        "99999999999",
        "hostkeyalgorithms",
        "\r\n",
    ];

    private static readonly Gen<string> Pieces = Gen.Int[0, Words.Length - 1].Select(index => Words[index]);

    private static readonly Gen<string> Texts = Gen.OneOf(Pieces.Array[0, 12].Select(string.Concat), Gen.String);

    private static readonly SshEnvironment Around = new()
    {
        Home = "/home/ada",
        User = "ada",
        ComputerName = "laptop.example.org",
    };

    [Fact]
    public void Any_line_of_known_hosts_is_an_entry_or_nothing() =>
        Generated.Holds(
            Gen.Select(Texts, Texts),
            pair => Assert.All(KnownHost.Parse(pair.Item1, "known_hosts"), line => _ = (line.Matches(pair.Item2), line.HasValidKey))
        );

    [Fact]
    public void Any_output_of_ssh_is_a_configuration_or_refused_with_a_sentence() =>
        Generated.Holds(Texts, text => AssertSentence(() => SshConfig.Parse("web", text)));

    [Fact]
    public void Any_path_in_a_configuration_is_expanded_or_refused_with_a_sentence()
    {
        var tokens = new SshConfigTokens(Around, SshConfig.Parse("web", "hostname 192.0.2.10\nuser admin\nport 2222\n"), "web");
        Generated.Holds(Texts, text => AssertSentence(() => tokens.ExpandPath("IdentityFile", text)));
        Generated.Holds(Texts, text => AssertSentence(() => tokens.ExpandProxyJump(text)));
    }

    [Fact]
    public void Any_bytes_in_a_private_key_file_are_a_key_or_not() =>
        Generated.Holds(
            Gen.Byte.Array[0, 200],
            bytes =>
            {
                var file = new SshKeyFile(
                    $"-----BEGIN OPENSSH PRIVATE KEY-----\n{Convert.ToBase64String([.. "openssh-key-v1\0"u8, .. bytes])}\n-----END OPENSSH PRIVATE KEY-----\n"
                );
                _ = (file.IsEncrypted, file.PublicKey);
            }
        );

    [Fact]
    public void Any_bytes_are_a_public_key_or_not() => Generated.Holds(Gen.Byte.Array[0, 40], bytes => _ = SshKeyBlob.FindType(bytes));

    private static void AssertSentence(Action read)
    {
        try
        {
            read();
        }
        catch (OriginException e)
        {
            Assert.EndsWith(".", e.Message, StringComparison.Ordinal);
        }
    }
}
