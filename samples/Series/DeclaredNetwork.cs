using Autoencoders;

namespace SeriesStudy;

/// <summary>A network that this program was compiled with.</summary>
/// <param name="Length">The values of a window.</param>
/// <param name="Run">Learns a series and looks at what follows.</param>
/// <param name="Watch">Learns rows and watches those that are read afterwards.</param>
/// <param name="Resume">Watches rows with a detector that was saved.</param>
internal sealed record DeclaredNetwork(
    int Length,
    Action<NamedSeries, Settings, CancellationToken> Run,
    Action<NamedSeries, RowReader, Settings, CancellationToken> Watch,
    Action<RowReader, Settings, CancellationToken> Resume)
{
    /// <summary>All of them, the smallest first.</summary>
    public static IReadOnlyList<DeclaredNetwork> All { get; } =
        [Of<Windows60>(), Of<Windows120>(), Of<Windows240>(), Of<Windows480>(), Of<Windows960>(), Of<Windows1920>()];

    /// <summary>The smallest network whose windows have a number of rows and at least as many channels.</summary>
    /// <param name="name">The series, for messages.</param>
    /// <param name="channels">Its channels.</param>
    /// <param name="window">The rows of a window.</param>
    /// <exception cref="DataFormatException">There is none.</exception>
    public static DeclaredNetwork For(string name, int channels, int window)
    {
        int most = All[^1].Length;
        if (All.FirstOrDefault(network => network.Length % window == 0 && network.Length / window >= channels) is { } found)
            return found;
        int longest = Enumerable.Range(1, most / channels).LastOrDefault(rows => most % rows == 0);
        throw new DataFormatException(longest == 0
            ? $"{name}: expected at most {most} channels, found {channels}. Leave some out with --ignore, or declare a larger network in Networks.cs."
            : $"{name}: no network has windows of {window} rows of {channels} channels. The rows must divide {most}, and are at most "
                + $"{longest} here: choose --window, leave channels out with --ignore, or declare a network in Networks.cs.");
    }

    private static DeclaredNetwork Of<TNetwork>()
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork> =>
        new(TNetwork.InputLength, Experiment.Run<TNetwork>, LiveWatch.Run<TNetwork>, LiveWatch.Resume<TNetwork>);
}
