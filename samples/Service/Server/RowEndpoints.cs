using Autoencoders;
using Autoencoders.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ServiceSample;

/// <summary>The endpoints that take rows. Each request is answered by one version of the model, whatever is swapped meanwhile.</summary>
internal static class RowEndpoints
{
    /// <summary>Maps <c>/score</c> and <c>/encode</c>.</summary>
    public static void MapRows(this WebApplication app, ServiceSettings settings)
    {
        var rows = new RowsInOpenApi(PumpAutoencoder.InputLength, settings);
        app.MapPost("/score", ScoreAsync).WithName("score").TakesRows(rows)
            .WithSummary("Scores rows").WithDescription("The answer has one verdict for each row, in their order.");
        app.MapPost("/encode", EncodeAsync).WithName("encode").TakesRows(rows)
            .WithSummary("Encodes rows").WithDescription("The answer has one code for each row, in their order.");
    }

    private static async Task<Ok<ScoreResponse>> ScoreAsync(
        HttpRequest request, RowRequests requests, DetectorProvider<PumpAutoencoder> models, CancellationToken cancellation)
    {
        using RowBatch rows = await requests.ReadAsync(request, cancellation);
        HostedDetector<PumpAutoencoder> model = models.Current;
        var verdicts = new AnomalyVerdict[rows.Count];
        if (rows.Count == 1)
            verdicts[0] = model.Judge(rows.Values);
        else
            model.JudgeBatch(rows.Values, verdicts);
        return TypedResults.Ok(new ScoreResponse(
            model.Hash, model.Detector.Threshold, Array.ConvertAll(verdicts, verdict => new Verdict(verdict.Score, verdict.IsAnomaly))));
    }

    private static async Task<Ok<EncodeResponse>> EncodeAsync(
        HttpRequest request, RowRequests requests, DetectorProvider<PumpAutoencoder> models, CancellationToken cancellation)
    {
        using RowBatch rows = await requests.ReadAsync(request, cancellation);
        HostedDetector<PumpAutoencoder> model = models.Current;
        var values = new float[rows.Count * PumpAutoencoder.CodeLength];
        model.Autoencoder.EncodeBatch(rows.Values, values);
        return TypedResults.Ok(new EncodeResponse(model.Hash, [.. values.Chunk(PumpAutoencoder.CodeLength)]));
    }

    private static RouteHandlerBuilder TakesRows(this RouteHandlerBuilder endpoint, RowsInOpenApi rows) => endpoint
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status408RequestTimeout)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .AddOpenApiOperationTransformer(rows.DescribeAsync);
}
