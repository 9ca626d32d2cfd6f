using System.IO.Pipelines;

namespace ServiceSample;

/// <summary>The rows of requests.</summary>
/// <param name="reader">Reads the rows of a body.</param>
internal sealed class RowRequests(RowReader reader)
{
    /// <summary>Waits for the whole body and reads its rows.</summary>
    /// <param name="request">The request. The server refuses a body above its limit.</param>
    /// <param name="cancellation">Ends the wait: the client is gone, or its time is over.</param>
    /// <exception cref="BadRowsException">The body is not JSON, or its rows are not finite numbers in the right shape.</exception>
    public async ValueTask<RowBatch> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
        {
            throw new BadRowsException(
                StatusCodes.Status415UnsupportedMediaType, $"The content type must be application/json; it is '{request.ContentType}'.");
        }

        PipeReader body = request.BodyReader;
        ReadResult whole = await body.ReadAtLeastAsync(int.MaxValue, cancellation);
        try
        {
            return reader.Read(whole.Buffer);
        }
        finally
        {
            body.AdvanceTo(whole.Buffer.End);
        }
    }
}
