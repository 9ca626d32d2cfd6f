using Autoencoders.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ServiceSample;

/// <summary>The codes of rows. A request is answered by one version of the model, whatever is swapped meanwhile.</summary>
internal static class EncodeEndpoint
{
    /// <summary>Answers a request.</summary>
    public static async Task<Ok<EncodeResponse>> AnswerAsync(
        HttpRequest request, RowRequests requests, DetectorProvider<PumpAutoencoder> models, CancellationToken cancellation)
    {
        using RowBatch rows = await requests.ReadAsync(request, cancellation);
        HostedDetector<PumpAutoencoder> model = models.Current;
        var values = new float[rows.Count * PumpAutoencoder.CodeLength];
        model.Autoencoder.EncodeBatch(rows.Values, values);
        return TypedResults.Ok(new EncodeResponse(model.Hash, [.. values.Chunk(PumpAutoencoder.CodeLength)]));
    }
}
