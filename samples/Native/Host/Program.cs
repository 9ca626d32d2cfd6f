using System.Diagnostics;
using System.Runtime.InteropServices;
using Autoencoders;
using Autoencoders.Native;
using NativeSample;
using NativeSample.Engine;

// Host FOLDER: writes weights into a folder, and the lines that every caller must print.
// Host FOLDER LIBRARY: prints the lines through the native library, called by what an engine compiles, and the time of a call.
string folder = args[0];
float[] inputs = [.. Enumerable.Range(0, Lines.Rows * DigitAutoencoder.InputLength).Select(i => (i * 37 + i / 7) % 128 / 128f)];
if (args.Length == 1)
{
    using var expected = new StreamWriter(Path.Combine(folder, "expected.txt"));
    Expected.Write(folder, inputs, expected);
    return;
}

NativeLibrary.SetDllImportResolver(typeof(EngineCaller).Assembly, (_, _, _) => NativeLibrary.Load(Path.GetFullPath(args[1])));
EngineCaller.Run(folder, inputs, (name, values) => Console.WriteLine(Lines.Of(name, values)), Console.Out);

var direct = DigitAutoencoder.Load(Path.Combine(folder, "digits.safetensors"));
using var imported = Digits.Load(Path.Combine(folder, "digits.safetensors"));
var output = new float[DigitAutoencoder.InputLength];
Console.Error.WriteLine($"direct: {Nanoseconds(() => direct.Reconstruct(inputs.AsSpan(0, 64), output)):F1} ns a call");
Console.Error.WriteLine($"P/Invoke: {Nanoseconds(() => imported.Reconstruct(inputs.AsSpan(0, 64), output)):F1} ns a call");

static double Nanoseconds(Action call)
{
    const int Calls = 200_000;
    double best = double.PositiveInfinity;
    for (int round = 0; round < 8; round++)
    {
        long began = Stopwatch.GetTimestamp();
        for (int i = 0; i < Calls; i++)
            call();
        best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalNanoseconds / Calls);
    }

    return best;
}
