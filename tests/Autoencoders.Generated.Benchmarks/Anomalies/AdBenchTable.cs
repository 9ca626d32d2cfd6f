namespace Autoencoders.Benchmarks.Anomalies;

/// <summary>One table of ADBench and the network declared for it.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="File">Its file.</param>
/// <param name="Run">Runs a trial on its rows with a seed.</param>
internal sealed record AdBenchTable(string Name, string File, Func<Dataset, int, Trial> Run)
{
    /// <summary>The tables, small and large, of 6 to 64 features.</summary>
    public static IReadOnlyList<AdBenchTable> All { get; } =
    [
        Of<GlassAutoencoder>("glass", "14_glass.npz"),
        Of<OptdigitsAutoencoder>("optdigits", "26_optdigits.npz"),
        Of<ShuttleAutoencoder>("shuttle", "32_shuttle.npz"),
        Of<ThyroidAutoencoder>("thyroid", "38_thyroid.npz"),
        Of<VowelsAutoencoder>("vowels", "40_vowels.npz"),
        Of<WdbcAutoencoder>("wdbc", "43_WDBC.npz"),
        Of<CardioAutoencoder>("cardio", "6_cardio.npz"),
    ];

    private static AdBenchTable Of<TNetwork>(string name, string file)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork> => new(name, file, Trial.Run<TNetwork>);
}
