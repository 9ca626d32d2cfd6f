#:package Autoencoders.Generated@0.1.0
#:package Autoencoders.Generated.Hosting@0.1.0
#:property Optimize=true
#:sdk Microsoft.NET.Sdk.Web
// How does a service score rows?  dotnet run service.cs, then: curl localhost:5080/score -H 'content-type: application/json' -d '[1200,6,60,1.2,3]'
using System.Text.Json.Serialization;
using Autoencoders;
using Autoencoders.Hosting;
using Microsoft.AspNetCore.Mvc;

const string ModelFile = "service.safetensors"; // A new file takes the place of the model while the service runs.
if (!File.Exists(ModelFile))
{
    (Dataset training, Dataset heldOut) = Csv.Read("machine.csv").Split(validationFraction: 0.3, seed: 1);
    StandardScaler scaler = StandardScaler.Fit(training);
    var model = new ServedAutoencoder(seed: 1);
    new Trainer<ServedAutoencoder>(model, new Adam(3e-3f)).Fit(scaler.Transform(training), new TrainingOptions { Epochs = 100 });
    AnomalyDetector<ServedAutoencoder>.Calibrate(model, heldOut, falseAlarmRate: 0.01, scaler).Save(ModelFile);
}

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, Json.Default));
builder.Services.AddAnomalyDetector<ServedAutoencoder>(options => (options.Path, options.Watch) = (ModelFile, FileWatching.Events));
builder.Services.AddHealthChecks().AddCheck<ModelHealthCheck>("models");
WebApplication app = builder.Build();
app.MapHealthChecks("/health");
app.MapPost("/score", ([FromBody] float[] row, DetectorProvider<ServedAutoencoder> models) =>
    row.Length != ServedAutoencoder.InputLength
        ? Results.Problem($"A row has {ServedAutoencoder.InputLength} numbers; {row.Length} came.", statusCode: 400)
        : Results.Ok(models.Current.Judge(row)));
app.Run(builder.Configuration["urls"] ?? "http://localhost:5080");

[JsonSerializable(typeof(AnomalyVerdict)), JsonSerializable(typeof(float[])), JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class Json : JsonSerializerContext;

[Autoencoder(5, 16, 2, Hidden = Activation.Tanh)]
public sealed partial class ServedAutoencoder;
