namespace ServiceSample;

/// <summary>The endpoints that take rows.</summary>
internal static class RowEndpoints
{
    /// <summary>Maps <c>/score</c> and <c>/encode</c>.</summary>
    public static void MapRows(this WebApplication app, ServiceSettings settings)
    {
        var rows = new RowsInOpenApi(PumpAutoencoder.InputLength, settings);
        app.MapPost("/score", ScoreEndpoint.AnswerAsync).WithName("score").TakesRows(rows).WithSummary("Scores rows")
            .WithDescription("The answer has one verdict for each row, in their order. With ?causes=N, anomalies have their causes.");
        app.MapPost("/encode", EncodeEndpoint.AnswerAsync).WithName("encode").TakesRows(rows).WithSummary("Encodes rows")
            .WithDescription("The answer has one code for each row, in their order.");
    }

    private static RouteHandlerBuilder TakesRows(this RouteHandlerBuilder endpoint, RowsInOpenApi rows) => endpoint
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status408RequestTimeout)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .AddOpenApiOperationTransformer(rows.DescribeAsync);
}
