#:package Autoencoders.Generated@0.1.0
#:property Optimize=true
// How few bytes hold a row?  dotnet run compress.cs [ROWS.csv]
using Autoencoders;

Dataset rows = Csv.Read(args.ElementAtOrDefault(0) ?? "machine.csv");
StandardScaler scaler = StandardScaler.Fit(rows);
Dataset scaled = scaler.Transform(rows);
var model = new RowAutoencoder(seed: 1);
new Trainer<RowAutoencoder>(model, new Adam(3e-3f)).Fit(scaled, new TrainingOptions { Epochs = 100 });

// Codes of all rows, then 8 bits for each of their numbers.
var codes = new float[rows.Count * RowAutoencoder.CodeLength];
model.EncodeBatch(scaled.Values.Span, codes);
CodeQuantizer quantizer = CodeQuantizer.Fit(new Dataset(codes, RowAutoencoder.CodeLength), bits: 8);
var packed = new byte[rows.Count * quantizer.BytesPerCode];
quantizer.Pack(codes, packed);

// And back.
var restored = new float[rows.Count * rows.Length];
quantizer.Unpack(packed, codes);
model.DecodeBatch(codes, restored);
double error = ImageMetrics.MeanSquaredError(scaled.Values.Span, restored);
Console.WriteLine($"{rows.Count} rows: {rows.Count * rows.Length * sizeof(float)} bytes -> {packed.Length} bytes");
Console.WriteLine($"error: {Math.Sqrt(error):P1} of a column's standard deviation");

[Autoencoder(5, 16, 3, Hidden = Activation.Tanh)]
public sealed partial class RowAutoencoder;
