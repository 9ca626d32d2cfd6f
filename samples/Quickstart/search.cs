#:package Autoencoders.Generated@0.1.0
#:property Optimize=true
// Which rows are like this one?  dotnet run search.cs [ROWS.csv] [ROW]
using Autoencoders;

string path = args.ElementAtOrDefault(0) ?? "machine.csv";
Dataset rows = Csv.Read(path);
int asked = int.Parse(args.ElementAtOrDefault(1) ?? "0");
Dataset scaled = StandardScaler.Fit(rows).Transform(rows);
var model = new RowEmbedding(seed: 1);
new Trainer<RowEmbedding>(model, new Adam(3e-3f)).Fit(scaled, new TrainingOptions { Epochs = 60 });

// The codes are the embedding; the search is exact.
var codes = new float[rows.Count * RowEmbedding.CodeLength];
model.EncodeBatch(scaled.Values.Span, codes);
var neighbors = new CodeNeighbors(new Dataset(codes, RowEmbedding.CodeLength));
var nearest = new CodeNeighbor[4];
neighbors.Find(codes.AsSpan(asked * RowEmbedding.CodeLength, RowEmbedding.CodeLength), nearest);

string[] lines = File.ReadAllLines(path);
foreach (CodeNeighbor neighbor in nearest)
    Console.WriteLine($"{lines[neighbor.Row + 1]}   distance {MathF.Sqrt(neighbor.SquaredDistance):F3}");

[Autoencoder(5, 16, 3, Hidden = Activation.Tanh)]
public sealed partial class RowEmbedding;
