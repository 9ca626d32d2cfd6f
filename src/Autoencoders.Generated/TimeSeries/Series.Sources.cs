namespace Autoencoders;

/// <content>Series from files and from other series.</content>
public sealed partial class Series
{
    /// <summary>Reads a series from a CSV file, compressed with gzip or not.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The column of the time, beside the options for any table; by default, a file without times.</param>
    /// <exception cref="DataFormatException">
    /// The file is empty, or a record or a field is not what it should be, or a time is before that of the record above.
    /// </exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Series ReadCsv(string path, CsvOptions? options = null) => Csv.ReadSeries(path, options ?? new CsvOptions());

    /// <summary>Reads a series from CSV text in a stream, for example an embedded resource.</summary>
    /// <param name="source">UTF-8 text.</param>
    /// <param name="name">The name of the stream for messages.</param>
    /// <param name="options">The column of the time, beside the options for any table; by default, a stream without times.</param>
    /// <exception cref="DataFormatException">
    /// The stream is empty, or a record or a field is not what it should be, or a time is before that of the record above.
    /// </exception>
    public static Series ReadCsv(Stream source, string name, CsvOptions? options = null) =>
        Csv.ReadSeries(source, name, options ?? new CsvOptions());

    /// <summary>
    /// Joins runs of one machine, one after the other, with a gap before each but the first. The rows are copied. Times are kept if all
    /// runs have them and they ascend from run to run, labels if all runs have them.
    /// </summary>
    /// <param name="runs">At least one series, all of the same channels.</param>
    /// <exception cref="ArgumentException">There is no series, or two differ in channels, or the rows are more than an array holds.</exception>
    public static Series Join(IReadOnlyList<Series> runs) => SeriesJoin.Of(runs);

    /// <summary>
    /// Brings several series, such as sensors that report at rates of their own, to one clock: a row at each multiple of an interval from
    /// the latest first time to the earliest last time, with the channels of all series side by side.
    /// </summary>
    /// <param name="series">At least one series in memory or in files, each with times.</param>
    /// <param name="interval">The time between two rows of the result.</param>
    /// <param name="resampling">The value between two rows.</param>
    /// <param name="longestGap">
    /// The longest time between two rows that is filled. Where the rows of any series lie further apart, the result has a gap.
    /// </param>
    /// <returns>A series in memory. A row has the largest of the labels of its nearest rows.</returns>
    /// <exception cref="ArgumentException">
    /// There is no series, or one has no times, or their times do not overlap, or the rows are more than an array holds.
    /// </exception>
    public static Series Align(IReadOnlyList<Series> series, TimeSpan interval, Resampling resampling, TimeSpan longestGap) =>
        SeriesClock.Align(series, interval, resampling, longestGap);
}
