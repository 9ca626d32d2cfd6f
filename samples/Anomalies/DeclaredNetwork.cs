using Anomalies.Study;
using Autoencoders;

namespace Anomalies;

/// <summary>A network that this program was compiled with.</summary>
/// <param name="Width">The values of one row.</param>
/// <param name="Run">Runs the experiment with it.</param>
/// <param name="Try">Compares it with other shapes for the same table.</param>
/// <param name="Score">Scores the rows of a study by each method.</param>
/// <param name="Plant">Plants faults in so many columns of normal rows, and looks for them.</param>
/// <param name="ScoreLabels">Scores the rows of a study with each number of known anomalies.</param>
internal sealed record DeclaredNetwork(
    int Width,
    Action<NumberTable, Settings, CancellationToken> Run,
    Action<NumberTable, Settings, CancellationToken> Try,
    Func<StudyRows, int, CancellationToken, IReadOnlyList<(string Method, float[] Scores)>> Score,
    Func<StudyRows, int, int, CancellationToken, (PlantedFaults Far, PlantedFaults Usual)> Plant,
    Func<LabelRows, int, CancellationToken, IReadOnlyList<(string Method, float[] Scores)>> ScoreLabels)
{
    /// <summary>All of them, the narrowest first.</summary>
    public static IReadOnlyList<DeclaredNetwork> All { get; } =
    [
        Of<Autoencoder8, Linear8, Wide8, Narrow8>(),
        Of<Autoencoder16, Linear16, Wide16, Narrow16>(),
        Of<Autoencoder32, Linear32, Wide32, Narrow32>(),
        Of<Autoencoder64, Linear64, Wide64, Narrow64>(),
        Of<Autoencoder128, Linear128, Wide128, Narrow128>(),
        Of<Autoencoder256, Linear256, Wide256, Narrow256>(),
    ];

    /// <summary>The narrowest network that a table fits.</summary>
    /// <exception cref="DataFormatException">The table is wider than all of them.</exception>
    public static DeclaredNetwork For(NumberTable table)
    {
        int columns = table.Rows.Length;
        return All.FirstOrDefault(network => network.Width >= columns) ?? throw new DataFormatException(
            $"{table.Name}: expected at most {All[^1].Width} columns, found {columns}. The width of a network is fixed at compile time: "
            + $"write [Autoencoder({columns}, {columns * 3 / 4}, {columns / 4}, Hidden = Activation.Tanh)] public sealed partial class "
            + $"Autoencoder{columns}; in Networks.cs and its candidates in Candidates.cs, add them to DeclaredNetwork.cs, and run again.");
    }

    private static DeclaredNetwork Of<TNetwork, TLinear, TWide, TNarrow>()
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
        where TLinear : class, ITrainable<TLinear>
        where TWide : class, IAutoencoder<TWide>, ITrainable<TWide>
        where TNarrow : class, IAutoencoder<TNarrow>, ITrainable<TNarrow>
    {
        Family family = Family.Of<TLinear>().With<TNetwork>().With<TWide>().With<TNarrow>();
        return new(
            TNetwork.InputLength,
            Experiment.Run<TNetwork>,
            (table, settings, cancellation) => Trial.Run<TNetwork>(family, table, settings, cancellation),
            StudyScores.Of<TNetwork, TWide, TNarrow>,
            StudyScores.Plant<TNetwork>,
            LabelScores.Of<TNetwork>);
    }
}
