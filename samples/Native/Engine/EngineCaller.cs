using System;
using System.IO;
using Autoencoders.Native;

namespace NativeSample.Engine
{
    /// <summary>The networks from the scripts of an engine.</summary>
    public static class EngineCaller
    {
        private const int Rows = 16;

        /// <summary>Writes lines about outputs: those of .NET, bit for bit.</summary>
        /// <param name="folder">The folder with the files of weights.</param>
        /// <param name="inputs">16 samples.</param>
        /// <param name="show">Writes some numbers under a name.</param>
        /// <param name="lines">Receives the other lines.</param>
        public static void Run(string folder, float[] inputs, Action<string, float[]> show, TextWriter lines)
        {
            using Digits network = Digits.Load(Path.Combine(folder, "digits.safetensors"));
            show("encode", Encoded(network, inputs));
            var output = new float[Digits.InputLength];
            network.Reconstruct(inputs.AsSpan(0, Digits.InputLength), output);
            show("reconstruct", output);
            show("error", new[] { network.ReconstructionError(inputs.AsSpan(0, Digits.InputLength)) });
            using (Glyphs glyphs = Glyphs.Create(3))
            {
                var outputs = new float[inputs.Length];
                glyphs.ReconstructBatch(inputs, outputs);
                show("glyphs", outputs);
            }

            Train(inputs, show);
            Detect(Path.Combine(folder, "detector.safetensors"), inputs, show, lines);
            lines.WriteLine($"errors {string.Join(" ", Mistakes(network, folder, inputs))}");
        }

        private static float[] Encoded(Digits network, float[] inputs)
        {
            var codes = new float[Rows * Digits.CodeLength];
            network.EncodeBatch(inputs, codes);
            return codes;
        }

        private static void Train(float[] inputs, Action<string, float[]> show)
        {
            using Digits network = Digits.Create(7);
            using DigitsTrainer trainer = network.CreateTrainer(0.01f);
            var losses = new float[5];
            for (int step = 0; step < losses.Length; step++)
                losses[step] = trainer.Train(inputs);
            show("train", losses);
            using Digits loaded = Digits.LoadMemory(network.Save());
            show("saved", Encoded(loaded, inputs));
        }

        private static void Detect(string path, float[] inputs, Action<string, float[]> show, TextWriter lines)
        {
            using DigitsDetector detector = DigitsDetector.Load(path);
            var scores = new float[Rows];
            detector.ScoreBatch(inputs, scores);
            int anomalies = 0;
            for (int row = 0; row < Rows; row++)
                anomalies += detector.IsAnomaly(inputs.AsSpan(row * Digits.InputLength, Digits.InputLength)) ? 1 : 0;
            show("scores", scores);
            lines.WriteLine($"anomalies {anomalies}");
        }

        /// <summary>The numbers of errors in the order of the other callers; two of theirs can't be written here.</summary>
        private static int[] Mistakes(Digits network, string folder, float[] inputs)
        {
            var code = new float[Digits.CodeLength];
            return new[]
            {
                (int)DigitsStatus.ErrorNull,
                Status(() => network.Encode(inputs.AsSpan(0, Digits.InputLength - 1), code)),
                (int)DigitsStatus.ErrorNull,
                (int)DigitsStatus.ErrorHandle,
                StatusAfter(network, () => network.Encode(inputs.AsSpan(0, Digits.InputLength), code)),
                StatusAfter(network, () => network.ReconstructionError(inputs.AsSpan(0, Digits.InputLength))),
                Status(() => Digits.Load(Path.Combine(folder, "none.safetensors"))),
                Status(() => Digits.LoadMemory(new byte[7])),
            };
        }

        private static int StatusAfter(IDisposable freed, Action call)
        {
            freed.Dispose();
            return Status(call);
        }

        private static int Status(Action call)
        {
            try
            {
                call();
                return (int)DigitsStatus.Ok;
            }
            catch (DigitsException failure)
            {
                return (int)failure.Status;
            }
        }
    }
}
