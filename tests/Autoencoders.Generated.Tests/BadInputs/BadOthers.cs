using Autoencoders.Tests.Inference;

namespace Autoencoders.Tests.BadInputs;

/// <summary>Images, weights files with scalers, rows and options.</summary>
internal static class BadOthers
{
    private static readonly Dataset s_rows = new(new float[] { 1, 2, 3, 4, 5, 6 }, 2);
    private static readonly byte[] s_image = PngBytes.Gray(2, 2, 1, 2, 3, 4);

    public static IEnumerable<BadInput> All =>
    [
        Image("no PNG", "GIF89a, really"u8.ToArray()),
        Image("truncated PNG", s_image[..^20]),
        Image("damaged PNG", [.. s_image[..45], (byte)(s_image[45] ^ 4), .. s_image[46..]]),
        Image("PNG that claims 4 terabytes", PngBytes.File(1_000_000, 1_000_000, 8, 6, [0])),
        Image("missing palette", PngBytes.File(2, 2, 8, 3, [0, 1, 2, 0, 3, 4])),
        Image("entry beyond the palette", PngBytes.File(1, 1, 8, 3, [0, 9], 0, PngBytes.Chunk("PLTE", [1, 2, 3]))),
        new(
            "images of two sizes",
            folder => Read(folder, ("a.png", s_image), ("b.png", PngBytes.Gray(3, 2, 1, 2, 3, 4, 5, 6)))),
        new(
            "gray among color",
            folder => Read(folder, ("a.png", PngBytes.File(1, 1, 8, 2, [0, 1, 2, 3])), ("b.png", PngBytes.Gray(1, 1, 1)))),
        new("folder without images", folder => Read(folder)),
        new(
            "class without images",
            folder =>
            {
                Directory.CreateDirectory(Path.Combine(folder.Root, "cats"));
                Read(folder, ("cats/1.png", s_image), ("cats/2.png", s_image));
                Directory.CreateDirectory(Path.Combine(folder.Root, "dogs"));
                PngFolder.Read(folder.Root);
            }),
        Image("pixels that need a dictionary", [
            .. PngBytes.Signature, .. PngBytes.Chunk("IHDR", PngBytes.Header(1, 1, 8, 0, 0)),
            .. PngBytes.Chunk("IDAT", [0x78, 0x20, 1, 2, 3, 4, 5, 6, 7, 8]), .. PngBytes.Chunk("IEND", []),
        ]),
        Image("transparent color of the wrong length", PngBytes.File(1, 1, 8, 2, [0, 1, 2, 3], 0, PngBytes.Chunk("tRNS", [0, 1]))),
        new(
            "more pixels than asked for",
            folder => PngFolder.Read(Path.GetDirectoryName(folder.Write("image.png", s_image))!, new PngOptions { MaximumValues = 3 })),
        Weights("scaler of unknown kind", "{'kind':'whitening'}"),
        Weights("scaler of unequal columns", "{'kind':'robust','median':[1,2,3],'range':[1,2]}"),
        Weights("scaler of another length", "{'kind':'log1p','length':5}"),
        Weights("pipeline within a pipeline", "{'kind':'pipeline','scalers':[{'kind':'pipeline','scalers':[]}]}"),
        Weights(
            "pipeline of unequal scalers",
            "{'kind':'pipeline','scalers':[{'kind':'log1p','length':3},{'kind':'unit-norm','length':4}]}"),
        new(
            "weights without the scaler that is asked for",
            folder =>
            {
                string path = Path.Combine(folder.Root, "plain.safetensors");
                WeightsFile.Save(new LogisticAutoencoder(seed: 1), path);
                ScaledAutoencoder<LogisticAutoencoder>.Load(path);
            }),
        new("ragged rows", _ => Dataset.From([[1, 2], [3]])),
        new("no rows at all", _ => Dataset.From([])),
        new("values that are not whole rows", none => { _ = new Dataset(new float[7], 2); }),
        new("scaler fitted to NaN", _ => StandardScaler.Fit(new Dataset(new[] { 1, float.NaN }, 1))),
        new("logarithm of a negative", _ => new Log1pScaler(2).Transform(new Dataset(new float[] { 1, -2 }, 2))),
        new("missing value that is not expected", _ => new Dataset(new[] { 1, float.NaN }, 2).Impute(MissingValues.Reject)),
        new("split that leaves nothing", _ => s_rows.Split(0.6, 0.4, seed: 1)),
        new("negative batch size", none => { _ = new TrainingOptions { BatchSize = -1 }; }),
        new("no epochs", none => { _ = new TrainingOptions { Epochs = 0 }; }),
        new("two channels", none => { _ = new PngOptions { Channels = 2 }; }),
        new(
            "rows of another length than the network's",
            _ => new Trainer<LogisticAutoencoder>(new LogisticAutoencoder(seed: 1), new Sgd(0.1f)).Fit(s_rows)),
    ];

    private static BadInput Image(string name, byte[] content)
        => new(name, folder => Read(folder, ("image.png", content)));

    private static void Read(TemporaryFolder folder, params (string Name, byte[] Content)[] images)
    {
        foreach ((string name, byte[] content) in images)
            folder.Write(name, content);
        PngFolder.Read(folder.Root);
    }

    private static BadInput Weights(string name, string scaler)
    {
        byte[] file = SmallWeights.With("'format_version'", $"'scaler':'{scaler.Replace("'", "\\'")}','format_version'");
        return new(
            name,
            folder => WeightsFile.Load<WeightsOnlyAutoencoder<Small>>(folder.Write("w.safetensors", file), out _));
    }
}
