using OriginScript.Host.Reports;

namespace OriginScript.Host.Tests.Reports;

public sealed class ScrubbingWriterTests
{
    private readonly StringWriter _written = new() { NewLine = "\n" };

    [Fact]
    public void A_revealed_secret_becomes_three_stars()
    {
        var secret = new Secret("open-sesame-1").Reveal();
        using (var writer = new ScrubbingWriter(_written, flushesLines: false))
            writer.Write($"the word is {secret}.");
        Assert.Equal("the word is ***.", _written.ToString());
    }

    [Fact]
    public void A_secret_in_pieces_is_found()
    {
        new Secret("open-sesame-2").Reveal();
        using (var writer = new ScrubbingWriter(_written, flushesLines: true))
        {
            writer.Write("open-");
            writer.Write('s');
            writer.Write("esame-2");
            writer.Write('\n');
        }

        Assert.Equal("***\n", _written.ToString());
    }

    [Fact]
    public void Messages_are_flushed_at_the_end_of_a_line()
    {
        var writer = new ScrubbingWriter(_written, flushesLines: true);
        writer.Write("one\ntwo");
        Assert.Equal("one\n", _written.ToString());
    }

    [Fact]
    public void A_flush_writes_an_incomplete_line()
    {
        var writer = new ScrubbingWriter(_written, flushesLines: true);
        writer.Write("Apply these changes? [y/N] ");
        writer.Flush();
        Assert.Equal("Apply these changes? [y/N] ", _written.ToString());
    }

    [Fact]
    public void A_text_longer_than_a_block_is_written_completely()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"line {i}\n"));
        using (var writer = new ScrubbingWriter(_written, flushesLines: false))
        {
            foreach (var line in text.Split('\n')[..^1])
            {
                writer.Write(line);
                writer.Write('\n');
            }
        }

        Assert.Equal(text, _written.ToString());
    }

    [Fact]
    public void A_stream_that_cannot_be_written_is_remembered_and_stops_nothing()
    {
        using var full = new FullStream();
        var writer = new ScrubbingWriter(new StreamWriter(full), flushesLines: true);
        writer.WriteLine("one");
        writer.WriteLine("two");
        writer.Flush();
        Assert.Equal(("No space left on device", 1), (writer.Failure, full.Writes));
    }

    [Fact]
    public void Lines_of_several_threads_stay_whole()
    {
        using (var writer = new ScrubbingWriter(_written, flushesLines: false) { NewLine = "\n" })
            Parallel.For(0, 5_000, _ => writer.WriteLine("a line of its own"));
        Assert.All(_written.ToString().Split('\n')[..^1], line => Assert.Equal("a line of its own", line));
    }

    private sealed class FullStream : MemoryStream
    {
        public int Writes { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Fail();

        public override void Write(ReadOnlySpan<byte> buffer) => Fail();

        private void Fail()
        {
            Writes++;
            throw new IOException("No space left on device");
        }
    }
}
