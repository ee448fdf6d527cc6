using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Remote;

/// <summary>
/// Expands what <c>ssh -G</c> leaves in the values of keywords: the tokens and the environment variables of ssh_config(5), and a leading tilde. What ssh
/// would stop at is refused with the keyword's name.
/// </summary>
/// <param name="around">The user and the computer.</param>
/// <param name="config">The configuration for the machine.</param>
/// <param name="asked">The machine as it was asked for, before HostName.</param>
internal sealed class SshConfigTokens(SshEnvironment around, SshConfig config, string asked)
{
    // ProxyJump is expanded for another machine than the one whose files are named.
    private const string ProxyJumpTokens = "%hnpr";

    private string Host => config.HostName ?? asked;

    private string Port => (config.Port ?? MachineAddress.DefaultPort).ToString(CultureInfo.InvariantCulture);

    private string RemoteUser => config.User ?? around.User;

    /// <summary>The path of a file that a keyword names.</summary>
    /// <exception cref="OriginException">ssh has no meaning for a token or a variable in it.</exception>
    public string ExpandPath(string keyword, string value) => Expand(keyword, around.ExpandHome(value), tokens: null);

    /// <summary>The list of bastions that ProxyJump names.</summary>
    /// <exception cref="OriginException">ssh has no meaning for a token in it.</exception>
    public string ExpandProxyJump(string value) => Expand("ProxyJump", value, ProxyJumpTokens);

    // One pass, as ssh makes it: what a variable or a token stands for is not expanded again.
    private string Expand(string keyword, string value, string? tokens)
    {
        var expanded = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] == '%')
            {
                at++;
                expanded.Append(
                    (at < value.Length && tokens?.Contains(value[at]) != false ? FindToken(value[at]) : null) ?? throw Invalid(keyword, value, at)
                );
            }
            else if (tokens is null && value[at] == '$' && at + 1 < value.Length && value[at + 1] == '{')
            {
                var end = value.IndexOf('}', at);
                var name = end < 0 ? "" : value[(at + 2)..end];
                expanded.Append(around.FindVariable(name) ?? throw Unset(keyword, value, name));
                at = end;
            }
            else
            {
                expanded.Append(value[at]);
            }
        }

        return expanded.ToString();
    }

    private string? FindToken(char token) =>
        token switch
        {
            '%' => "%",
            'C' => ConnectionHash,
            'd' => around.Home,
            'h' => Host,
            'i' => around.UserId.ToString(CultureInfo.InvariantCulture),
            'j' => config.ProxyJump ?? "",
            'k' => config.HostKeyAlias ?? asked,
            'L' => around.ComputerName.Split('.')[0],
            'l' => around.ComputerName,
            'n' => asked,
            'p' => Port,
            'r' => RemoteUser,
            'u' => around.User,
            _ => null,
        };

    // Since OpenSSH 9.6 the bastions are part of the hash; without any, all versions agree.
    [SuppressMessage("Security", "CA5350", Justification = "ssh_config(5) defines %C with SHA-1.")]
    private string? ConnectionHash =>
        config.ProxyJump is null
            ? Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes($"{around.ComputerName}{Host}{Port}{RemoteUser}")))
            : null;

    private OriginException Invalid(string keyword, string value, int at) =>
        new(
            $"The {keyword} {value} of the SSH configuration for {asked} has the token %{(at < value.Length ? value[at] : "")}, which has no meaning there. Correct it in ~/.ssh/config."
        );

    private OriginException Unset(string keyword, string value, string name) =>
        new(
            $"The {keyword} {value} of the SSH configuration for {asked} uses the environment variable {name}, which is not set. Set it, or correct ~/.ssh/config."
        );
}
