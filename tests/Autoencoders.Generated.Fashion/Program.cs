using System.Globalization;
using Autoencoders;
using Autoencoders.Onnx;
using Microsoft.ML.OnnxRuntime;

// FOLDER FILE: the mean squared error on the test images of a network that train.py trained in PyTorch, here and as an ONNX model.
if (args is not [var folder, var file])
{
    Console.Error.WriteLine("usage: Autoencoders.Generated.Fashion FOLDER-OF-FASHION-MNIST fashion.pt");
    return 2;
}

const int BatchSize = 500;
Dataset test = Idx.ReadImages(Path.Combine(folder, "t10k-images-idx3-ubyte.gz"));
ReadOnlyMemory<float> pixels = test.Values;
FashionAutoencoder model = WeightsFile.Load<FashionAutoencoder>(PyTorchFile.Read(file));
Print("Autoencoders.Generated", Error(rows =>
{
    var outputs = new float[rows.Length];
    model.ReconstructBatch(rows.Span, outputs);
    return outputs;
}));

string onnx = Path.ChangeExtension(file, ".onnx");
OnnxModel.Save(model, onnx);
using var session = new InferenceSession(onnx);
Print("ONNX Runtime", Error(rows =>
{
    using OrtValue input = OrtValue.CreateTensorValueFromMemory(rows.ToArray(), [rows.Length / test.Length, 28, 28, 1]);
    using IDisposableReadOnlyCollection<OrtValue> outputs = session.Run(new RunOptions(), ["input"], [input], ["reconstruction"]);
    return outputs[0].GetTensorDataAsSpan<float>().ToArray();
}));
return 0;

double Error(Func<ReadOnlyMemory<float>, float[]> reconstruct)
{
    double sum = 0;
    for (int first = 0; first < pixels.Length; first += BatchSize * test.Length)
    {
        ReadOnlyMemory<float> rows = pixels.Slice(first, Math.Min(BatchSize * test.Length, pixels.Length - first));
        float[] outputs = reconstruct(rows);
        for (int i = 0; i < outputs.Length; i++)
            sum += Math.Pow((double)(outputs[i] - rows.Span[i]), 2);
    }
    return sum / pixels.Length;
}

static void Print(string name, double error) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {error:F9}"));
