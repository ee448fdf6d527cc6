namespace OriginScript.Aws;

/// <summary>Ends a request whose answer does not begin, does not end, or is too large, with an error that says so.</summary>
internal sealed class AnswerLimits(HttpMessageHandler inner, EndpointDeadlines deadlines) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var endpoint = request.RequestUri!.GetLeftPart(UriPartial.Authority);
        var end = new CancellationTokenSource(deadlines.End);
        try
        {
            var answer = await Begin(request, endpoint, cancellationToken).ConfigureAwait(false);
            var whole = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var content = new StreamContent(
                new LimitedStream(whole, end)
                {
                    TooLate = () => new($"{endpoint} did not come to the end of its answer within {deadlines.End.TotalSeconds} s"),
                    TooLarge = () => new($"{endpoint} answered with more than {LimitedStream.MaxBytes / 1024 / 1024} MiB"),
                }
            );
            foreach (var (name, values) in answer.Content.Headers.NonValidated)
                content.Headers.TryAddWithoutValidation(name, values);
            answer.Content = content;
            return answer;
        }
        catch
        {
            end.Dispose();
            throw;
        }
    }

    private async Task<HttpResponseMessage> Begin(HttpRequestMessage request, string endpoint, CancellationToken cancel)
    {
        using var begin = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        begin.CancelAfter(deadlines.Begin);
        try
        {
            return await base.SendAsync(request, begin.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new EndpointException(
                begin.IsCancellationRequested
                    ? $"{endpoint} did not answer within {deadlines.Begin.TotalSeconds} s"
                    : $"{endpoint} did not accept a connection within {deadlines.Connect.TotalSeconds} s",
                e
            );
        }
    }
}
