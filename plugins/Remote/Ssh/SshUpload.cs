using Renci.SshNet;
using Renci.SshNet.Common;

namespace OriginScript.Remote;

/// <summary>
/// Large standard input: it goes as it is over a second channel of the same connection into a file that only its owner can read, which is gone afterwards. SFTP would
/// take a further connection, and here-documents would pass through the shell's parser.
/// </summary>
internal static class SshUpload
{
    /// <summary>Up to so many bytes a here-document is quicker.</summary>
    public const int Least = 256 * 1024;

    /// <summary>Runs a line with that input.</summary>
    public static async Task<Answer> Ask(SshWire wire, (string Line, ReadOnlyMemory<byte> Input) asked, CancellationToken cancel)
    {
        var made = await wire.Ask(new("umask 077; mktemp \"${TMPDIR:-/tmp}/origin.XXXXXXXXXX\"", SshFrame.Nothing), cancel).ConfigureAwait(false);
        if (!made.Succeeded)
            return made;
        var file = made.Value;
        try
        {
            await Send(wire.Client, file, asked.Input, cancel).ConfigureAwait(false);
            return await wire.Ask(new SshFrame(asked.Line, file), cancel).ConfigureAwait(false);
        }
        finally
        {
            if (wire.IsAlive)
                await wire.Ask(new($"rm -f -- {Posix.Quote(file)}", SshFrame.Nothing), CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static Task Send(SshClient client, string file, ReadOnlyMemory<byte> input, CancellationToken cancel) => Task.Factory.StartNew(
        () =>
        {
            try
            {
                using var cat = client.CreateCommand($"exec sh -c {Posix.Quote($"exec cat >{Posix.Quote(file)}")}");
                var ended = cat.ExecuteAsync(cancel);
                using (var stream = cat.CreateInputStream())
                    stream.Write(input.Span);
                ended.GetAwaiter().GetResult();
                if (cat.ExitStatus != 0)
                    throw new SshBrokenException($"its input could not be kept in {file}: {cat.Error.Trim()}");
            }
            catch (Exception e) when (e is SshException or IOException or ObjectDisposedException or InvalidOperationException)
            {
                throw new SshBrokenException(e.Message.TrimEnd('.'), e);
            }
        },
        cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
