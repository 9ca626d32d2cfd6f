using ServiceSample;
using ServiceSample.Onnx;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
string path = builder.Configuration["Service:Model"] ?? throw new FormatException("--Service:Model FILE is missing.");
builder.Services.AddSingleton(new OnnxScorer(path));
builder.Services.AddSingleton(provider => new RowRequests(new RowReader(provider.GetRequiredService<OnnxScorer>().Width, mostRows: 4096)));
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, OnnxJson.Default));

WebApplication app = builder.Build();
app.MapPost("/score", async (HttpRequest request, RowRequests requests, OnnxScorer scorer, CancellationToken cancellation) =>
{
    using RowBatch rows = await requests.ReadAsync(request, cancellation);
    return TypedResults.Ok(scorer.Judge(rows));
});
await app.RunAsync();
