using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OriginScript.AwsEmulator.Tests;

public sealed class RequestLimitsTests
{
    [Fact]
    public async Task A_form_of_300_MB_is_refused_and_the_world_goes_on()
    {
        await using var sandbox = await SandboxFixture.Start();
        using var http = new HttpClient();
        using var form = new StreamContent(new ZeroStream(300_000_000));
        form.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var message = new HttpRequestMessage(HttpMethod.Post, sandbox.Endpoint) { Content = form };

        using var response = await http.SendAsync(message);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("<Code>RequestEntityTooLarge</Code>", await response.Content.ReadAsStringAsync());
        Assert.NotEmpty((await sandbox.Ec2.DescribeVpcsAsync()).Vpcs);
        Assert.Matches(" ec2 - reads 413 RequestEntityTooLarge\n.* ec2 DescribeVpcs reads 200\n$", sandbox.Calls);
    }

    [Fact]
    public async Task A_form_of_unknown_length_is_refused_as_soon_as_it_is_too_long()
    {
        await using var sandbox = await SandboxFixture.Start();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, sandbox.Endpoint.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST / HTTP/1.1\r\nHost: {sandbox.Endpoint.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n200000\r\n"
            )
        );
        await stream.WriteAsync(new byte[0x200000]);

        Assert.StartsWith("HTTP/1.1 413 ", await new StreamReader(stream).ReadLineAsync());
    }

    [Theory]
    [InlineData(5000, "MalformedQueryString")]
    [InlineData(100, "InvalidAction")]
    public async Task A_form_has_at_most_4096_parameters(int count, string code)
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Contains($"<Code>{code}</Code>", await Post(sandbox, string.Join('&', Enumerable.Range(1, count).Select(n => $"x{n}="))));
    }

    [Fact]
    public async Task A_parameter_has_one_value()
    {
        await using var sandbox = await SandboxFixture.Start();

        Assert.Contains("<Message>The parameter Action has 2 values</Message>", await Post(sandbox, "Action=DescribeVpcs&Action=AllocateAddress"));
    }

    [Theory]
    [InlineData("DescribeNothing%0A2025-11-20T12%3A00%3A00.000Z%20ec2%20AllocateAddress%20writes%20200")]
    [InlineData("%1B%5B2J")]
    [InlineData("")]
    public async Task An_unknown_action_cannot_write_a_line_of_its_own_into_the_log(string action)
    {
        await using var sandbox = await SandboxFixture.Start();
        await Post(sandbox, $"Version=2016-11-15&Action={action}");

        Assert.Equal("2025-11-20T12:00:00.000Z ec2 - reads 400 InvalidAction\n", sandbox.Calls);
    }

    private static async Task<string> Post(SandboxFixture sandbox, string form)
    {
        using var http = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Post, sandbox.Endpoint)
        {
            Content = new StringContent(form, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded")),
        };
        await new TestSigner(sandbox.Credentials, "ec2").Sign(message);
        using var response = await http.SendAsync(message);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>So many zero bytes.</summary>
    private sealed class ZeroStream(long length) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - _position);
            Array.Clear(buffer, offset, read);
            _position += read;
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
