#:package Autoencoders.Generated@0.1.0
#:property Optimize=true
// Can a network draw what it has learned?  dotnet run generate.cs
using Autoencoders;

Dataset boxes = Dataset.From(Enumerable.Range(0, 4000).Select(Box));
var model = new BoxModel(seed: 1);
new Trainer<BoxModel>(model, new Adam(2e-3f)).Fit(boxes, new TrainingOptions { Epochs = 40 });

// Three boxes that never were: decoded samples of a normal distribution.
var random = new CounterRandom(3);
var image = new float[BoxModel.InputLength];
for (int i = 0; i < 3; i++)
{
    model.Sample(ref random, image);
    foreach (float[] line in image.Chunk(12))
        Console.WriteLine(string.Concat(line.Select(ink => ink > 0.75f ? "##" : ink > 0.4f ? "++" : ink > 0.15f ? ".." : "  ")));
    Console.WriteLine(new string('-', 24));
}

// A filled rectangle in an image of 12 x 12.
static float[] Box(int number)
{
    var random = new CounterRandom((ulong)number);
    int left = random.Next(7), top = random.Next(7), right = left + 3 + random.Next(3), bottom = top + 3 + random.Next(3);
    return [.. Enumerable.Range(0, 144).Select(i => i % 12 >= left && i % 12 < right && i / 12 >= top && i / 12 < bottom ? 1f : 0f)];
}

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(144)]
[Dense(128)]
[VariationalCode(6)]
public sealed partial class BoxModel;
