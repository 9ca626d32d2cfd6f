using Autoencoders;

namespace NativeSample;

/// <summary>The lines by direct calls of the networks.</summary>
internal static class Expected
{
    public static void Write(string folder, float[] inputs, StreamWriter lines)
    {
        var network = new DigitAutoencoder(seed: 5);
        var samples = new Dataset(inputs, DigitAutoencoder.InputLength);
        new Trainer<DigitAutoencoder>(network, new Adam()).Fit(samples, new TrainingOptions { Epochs = 20, BatchSize = 8 });
        network.Save(Path.Combine(folder, "digits.safetensors"));
        lines.WriteLine(Lines.Of("encode", Encoded(network, inputs)));
        var output = new float[DigitAutoencoder.InputLength];
        network.Reconstruct(inputs.AsSpan(0, output.Length), output);
        lines.WriteLine(Lines.Of("reconstruct", output));
        lines.WriteLine(Lines.Of("error", [network.ReconstructionError(inputs.AsSpan(0, output.Length))]));
        var outputs = new float[inputs.Length];
        new GlyphAutoencoder(seed: 3).ReconstructBatch(inputs, outputs);
        lines.WriteLine(Lines.Of("glyphs", outputs));
        WriteTraining(inputs, lines);
        WriteDetector(folder, network, inputs, lines);
        lines.WriteLine("errors 1 2 1 3 3 3 4 5");
    }

    private static float[] Encoded(DigitAutoencoder network, float[] inputs)
    {
        var codes = new float[Lines.Rows * DigitAutoencoder.CodeLength];
        network.EncodeBatch(inputs, codes);
        return codes;
    }

    private static void WriteTraining(float[] inputs, StreamWriter lines)
    {
        var network = new DigitAutoencoder(seed: 7);
        var trainer = new Trainer<DigitAutoencoder>(network, new Adam(0.01f));
        var losses = new float[5];
        for (int step = 0; step < losses.Length; step++)
            losses[step] = trainer.Step(inputs);
        lines.WriteLine(Lines.Of("train", losses));
        lines.WriteLine(Lines.Of("saved", Encoded(network, inputs)));
    }

    /// <summary>A third of the rows, which the calibration has never seen, are other digits.</summary>
    private static void WriteDetector(string folder, DigitAutoencoder network, float[] inputs, StreamWriter lines)
    {
        int seen = Lines.Rows / 3 * 2 * DigitAutoencoder.InputLength;
        var rows = new Dataset(inputs[..seen], DigitAutoencoder.InputLength);
        var detector = AnomalyDetector<DigitAutoencoder>.Calibrate(network, rows, falseAlarmRate: 0.5, MinMaxScaler.Fit(rows));
        detector.Save(Path.Combine(folder, "detector.safetensors"));
        var scores = new float[Lines.Rows];
        int anomalies = 0;
        detector.ScoreBatch(inputs, scores);
        for (int row = 0; row < Lines.Rows; row++)
            anomalies += detector.IsAnomaly(inputs.AsSpan(row * DigitAutoencoder.InputLength, DigitAutoencoder.InputLength)) ? 1 : 0;
        lines.WriteLine(Lines.Of("scores", scores));
        lines.WriteLine($"anomalies {anomalies}");
    }
}
