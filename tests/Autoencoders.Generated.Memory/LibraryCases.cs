using Autoencoders.Memory.Networks;

namespace Autoencoders.Memory;

/// <summary>The calls of the library around the networks: analysis, scalers, files, and what a refusal needs.</summary>
internal static class LibraryCases
{
    private const int Length = FreeBitsMemory.InputLength;

    private static readonly Dataset s_rows = Rows(300, Length);

    public static IEnumerable<Case> All() => [.. Analysis(), .. Scalers(), .. Learning(), .. Files(), .. Refusals()];

    private static IEnumerable<Case> Analysis()
    {
        float[] errors = new float[s_rows.Count], scaled = new float[s_rows.Values.Length];
        Dataset codes = Rows(200, 7);
        yield return new("AnomalyDetector", () =>
        {
            IScaler scaler = StandardScaler.Fit(s_rows);
            var detector = AnomalyDetector<FreeBitsMemory>.Calibrate(new FreeBitsMemory(1), s_rows, 0.1, scaler);
            detector.ScoreBatch(s_rows.Values.Span, errors);
            detector.IsAnomalyBatch(s_rows.Values.Span, new bool[s_rows.Count]);
            detector.IsAnomaly(s_rows[0]);
            detector.Explain(s_rows[0], new FeatureContribution[3]);
            using MemoryStream stream = new();
            detector.Save(stream);
            stream.Position = 0;
            AnomalyDetector<FreeBitsMemory>.Load(stream);
        });
        yield return new("ScaledAutoencoder", () =>
        {
            ScaledAutoencoder<FreeBitsMemory> network = new(new FreeBitsMemory(1), StandardScaler.Fit(s_rows));
            network.ReconstructBatch(s_rows.Values.Span, scaled);
            network.ReconstructionErrorBatch(s_rows.Values.Span, errors);
        });
        yield return new("ParallelInference", () =>
        {
            using ParallelInference<WideMemory> parallel = new(new WideMemory(1), 2);
            Dataset wide = Rows(128, WideMemory.InputLength);
            parallel.ReconstructBatch(wide.Values.Span, new float[wide.Values.Length]);
            parallel.ReconstructionErrorBatch(wide.Values.Span, new float[128]);
        });
        yield return new("CodeQuantizer", () =>
        {
            CodeQuantizer quantizer = CodeQuantizer.Fit(codes, 3);
            byte[] packed = new byte[codes.Count * quantizer.BytesPerCode];
            quantizer.Pack(codes.Values.Span, packed);
            quantizer.Unpack(packed, new float[codes.Values.Length]);
            quantizer.Measure(codes);
            CodeQuantizer.Allocate(codes, 20);
        });
        yield return new("PrincipalComponents", () =>
        {
            PrincipalComponents components = PrincipalComponents.Fit(s_rows, 5);
            components.Transform(s_rows);
            components.Reconstruct(s_rows.Values.Span, scaled);
        });
        yield return new("CodeNeighbors", () => new CodeNeighbors(codes).Find(codes[3], new CodeNeighbor[9]));
        yield return new("MapQuality", () => MapQuality.Trustworthiness(Rows(60, 9), Rows(60, 2)));
        yield return new("LatentSpace", () =>
        {
            LatentSpace.Interpolate(codes[0], codes[1], 0.5f, new float[7]);
            LatentSpace.InterpolateSpherical(codes[0], codes[1], 0.5f, new float[7]);
            LatentSpace.Traverse(codes[0], 1, 0, 1, new float[70]);
        });
        yield return new("RankingMetrics", () => RankingMetrics.RocAuc([0.1f, 0.2f, 0.7f], [0, 1, 1]));
        yield return new("ImageMetrics", () =>
        {
            Dataset images = Rows(2, 28 * 28);
            ImageMetrics.StructuralSimilarity(images[0], images[1], 28, 28);
        });
        yield return new("Corruption", () =>
        {
            foreach (Noise noise in (Noise[])[Noise.Gaussian, Noise.Masking, Noise.SaltAndPepper, Noise.Uniform])
                Corruption.Apply(noise, 0.1f, s_rows.Values.Span, scaled, seed: 1);
        });
    }

    private static IEnumerable<Case> Scalers()
    {
        yield return new("Scalers", () =>
        {
            ScalerPipeline pipeline = ScalerPipeline.Fit(
                s_rows, part => new Log1pScaler(part.Length), part => StandardScaler.Fit(part), part => MinMaxScaler.Fit(part),
                part => RobustScaler.Fit(part), part => new UnitNormScaler(part.Length));
            pipeline.Transform(s_rows);
        });
    }

    private static IEnumerable<Case> Learning()
    {
        yield return new("Observe and TrainFor", () =>
        {
            Trainer<FreeBitsMemory> trainer = new(new FreeBitsMemory(1), new Adam(1e-4)) { Online = new OnlineOptions { Capacity = 50 } };
            for (int row = 0; row < 60; row++)
                trainer.Observe(s_rows[row]);
            trainer.TrainFor(3);
        });
        yield return new("Pretrain", () =>
        {
            Dataset rows = Rows(40, StackedMemory.InputLength);
            new Trainer<StackedMemory>(new StackedMemory(1), new Adam()).Pretrain(rows, new TrainingOptions { Epochs = 1, BatchSize = 9 });
        });
        foreach (Func<IOptimizer> optimizer in (Func<IOptimizer>[])
            [() => new Sgd(0.1, 0.9), () => new AdamW(), () => new Lion(), () => new RmsProp(), () => new Adagrad()])
        {
            yield return new($"optimizer {optimizer().GetType().Name}", () =>
                new Trainer<TinyMemory>(new TinyMemory(1), optimizer()).Fit(Rows(20, 9), new TrainingOptions { Epochs = 1, BatchSize = 8 }));
        }
    }

    private static IEnumerable<Case> Files()
    {
        yield return new("Npy and SampleFile", () => InFolder(folder =>
        {
            string npy = Path.Combine(folder, "rows.npy"), samples = Path.Combine(folder, "samples.npy");
            Npy.Write(npy, s_rows);
            Npy.Read(npy);
            SampleFile.Write(samples, s_rows);
            using SampleFile file = SampleFile.Open(samples);
            new Trainer<FreeBitsMemory>(new FreeBitsMemory(1), new Adam()).Fit(file, new TrainingOptions { Epochs = 1 });
        }));
        yield return new("Csv", () => InFolder(folder =>
        {
            string path = Path.Combine(folder, "rows.csv");
            File.WriteAllText(path, "a,b,class\n1,2,0\n3,,1\n4,5,0\n");
            Csv.Read(path, new CsvOptions { LabelName = "class", Missing = MissingValues.Mean });
        }));
        yield return new("weights file", () => InFolder(folder =>
        {
            string path = Path.Combine(folder, "weights.safetensors");
            new WideMemory(1).Save(path);
            WideMemory.Load(path);
        }));
    }

    /// <summary>An exception looks for its handler on the same stack.</summary>
    private static IEnumerable<Case> Refusals()
    {
        yield return new("a span of another length", () => Refused(() => new WideMemory(1).Encode(new float[3], new float[32])));
        yield return new("a damaged CSV file", () => InFolder(folder =>
        {
            string path = Path.Combine(folder, "rows.csv");
            File.WriteAllText(path, "a,b\n1,x\n");
            Refused(() => Csv.Read(path));
        }));
        yield return new("a damaged weights file", () => InFolder(folder =>
        {
            string path = Path.Combine(folder, "weights.safetensors");
            File.WriteAllText(path, "no weights");
            Refused(() => WideMemory.Load(path));
        }));
    }

    private static void Refused(Action call)
    {
        try
        {
            call();
        }
        catch (Exception exception) when (exception is ArgumentException or DataFormatException or WeightsFileException)
        {
            return;
        }

        throw new InvalidOperationException("It was not refused.");
    }

    private static void InFolder(Action<string> run)
    {
        string folder = Directory.CreateTempSubdirectory("memory").FullName;
        try
        {
            run(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dataset Rows(int rows, int length)
    {
        CounterRandom random = new(seed: 9);
        float[] values = new float[rows * length];
        foreach (ref float value in values.AsSpan())
            value = random.NextSingle();
        return new Dataset(values, length);
    }
}
