using Anomalies.Study;
using Autoencoders;

namespace Anomalies;

/// <summary>A network that this program was compiled with.</summary>
/// <param name="Width">The values of one row.</param>
/// <param name="Run">Runs the experiment with it.</param>
/// <param name="Score">Scores the rows of a study by each method.</param>
/// <param name="Plant">Plants faults in so many columns of normal rows, and looks for them.</param>
internal sealed record DeclaredNetwork(
    int Width,
    Action<NumberTable, Settings, CancellationToken> Run,
    Func<StudyRows, int, CancellationToken, IReadOnlyList<(string Method, float[] Scores)>> Score,
    Func<StudyRows, int, int, CancellationToken, (PlantedFaults Far, PlantedFaults Usual)> Plant)
{
    /// <summary>All of them, the narrowest first.</summary>
    public static IReadOnlyList<DeclaredNetwork> All { get; } =
    [
        Of<Autoencoder8>(),
        Of<Autoencoder16>(),
        Of<Autoencoder32>(),
        Of<Autoencoder64>(),
        Of<Autoencoder128>(),
        Of<Autoencoder256>(),
    ];

    /// <summary>The narrowest network that a table fits.</summary>
    /// <exception cref="DataFormatException">The table is wider than all of them.</exception>
    public static DeclaredNetwork For(NumberTable table)
    {
        int columns = table.Rows.Length;
        return All.FirstOrDefault(network => network.Width >= columns) ?? throw new DataFormatException(
            $"{table.Name}: expected at most {All[^1].Width} columns, found {columns}. The width of a network is fixed at compile time: "
            + $"write [Autoencoder({columns}, {columns * 3 / 4}, {columns / 4}, Hidden = Activation.Tanh)] public sealed partial class "
            + $"Autoencoder{columns}; in Networks.cs, add Of<Autoencoder{columns}>() to DeclaredNetwork.cs, and run again.");
    }

    private static DeclaredNetwork Of<TNetwork>()
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork> =>
        new(TNetwork.InputLength, Experiment.Run<TNetwork>, StudyScores.Of<TNetwork>, StudyScores.Plant<TNetwork>);
}
