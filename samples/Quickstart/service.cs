#:package Autoencoders.Generated@0.1.0
#:property Optimize=true
#:sdk Microsoft.NET.Sdk.Web
// How does a service score rows?  dotnet run service.cs, then: curl localhost:5080/score -H 'content-type: application/json' -d '[1200,6,60,1.2,3]'
using System.Text.Json.Serialization;
using Autoencoders;
using Microsoft.AspNetCore.Mvc;

Dataset normal = Csv.Read("machine.csv");
(Dataset training, Dataset heldOut) = normal.Split(validationFraction: 0.3, seed: 1);
StandardScaler scaler = StandardScaler.Fit(training);
var model = new ServedAutoencoder(seed: 1);
new Trainer<ServedAutoencoder>(model, new Adam(3e-3f)).Fit(scaler.Transform(training), new TrainingOptions { Epochs = 100 });
var detector = AnomalyDetector<ServedAutoencoder>.Calibrate(model, heldOut, falseAlarmRate: 0.01, scaler);

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, Json.Default));
WebApplication app = builder.Build();

// Inference is safe from many threads and allocates nothing.
app.MapPost("/score", ([FromBody] float[] row) => row.Length != ServedAutoencoder.InputLength
    ? Results.Problem($"A row has {ServedAutoencoder.InputLength} numbers; {row.Length} came.", statusCode: 400)
    : Results.Ok(new Verdict(detector.Score(row), detector.Threshold, detector.IsAnomaly(row))));
app.Run(builder.Configuration["urls"] ?? "http://localhost:5080");

public sealed record Verdict(float Score, float Threshold, bool IsAnomaly);

[JsonSerializable(typeof(Verdict)), JsonSerializable(typeof(float[])), JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class Json : JsonSerializerContext;

[Autoencoder(5, 16, 2, Hidden = Activation.Tanh)]
public sealed partial class ServedAutoencoder;
