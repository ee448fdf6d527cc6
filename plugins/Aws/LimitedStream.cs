namespace OriginScript.Aws;

/// <summary>The content of an answer, which must end within its size and before its deadline.</summary>
internal sealed class LimitedStream(Stream inner, CancellationTokenSource deadline) : Stream
{
    /// <summary>How large an answer may be. The largest of AWS are lists of 1,000 entries.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private long _read;

    /// <summary>The error if it does not end before the deadline.</summary>
    public required Func<EndpointException> TooLate { get; init; }

    /// <summary>The error if it is larger than <see cref="MaxBytes"/>.</summary>
    public required Func<EndpointException> TooLarge { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return Count(await inner.ReadAsync(buffer, either.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw TooLate();
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // The SDK's XML reader reads synchronously; waiting for the asynchronous read is the only way to give it a deadline.
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            deadline.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read) => (_read += read) <= MaxBytes ? read : throw TooLarge();
}
